import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure';
import { type Account, accountFor, canEnter, give, runAs } from './account';

/** Where root keeps data that PostgreSQL's user could not reach inside DATA_DIR. */
const OUTSIDE = '/var/lib/plano-de-trabalho';

export interface DataFolder {
  path: string;
  account: Account;
}

/**
 * Decides where the data lies and who owns it, without making anything: inside `dataDir`, or, when PostgreSQL's user
 * cannot enter there, outside, in the place that `dataDir/postgres.local` then tells.
 */
export function findDataFolder(dataDir: string): DataFolder {
  const inside = join(dataDir, 'postgres');
  const told = join(dataDir, 'postgres.local');
  const known = existsSync(told) ? readFileSync(told, 'utf8').trim() : inside;
  const account = accountFor(existsSync(known) ? known : undefined);
  refuseOthersData(known, account);
  if (known !== inside || canEnter(dataDir, account)) return { path: known, account };
  if (existsSync(inside)) {
    throw new Failure(
      `O usuário do PostgreSQL não consegue entrar em ${inside}: dê passagem (chmod o+x) às pastas acima.`,
    );
  }
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return { path: join(OUTSIDE, name, 'postgres'), account };
}

function refuseOthersData(path: string, account: Account): void {
  const uid = account?.uid ?? process.getuid?.();
  if (!existsSync(path) || statSync(path).uid === uid) return;
  throw new Failure(`O banco de dados em ${path} pertence a outro usuário: inicie com ele, ou escolha outra DATA_DIR.`);
}

/** Makes a new cluster in the folder unless there is one. */
export function ensureCluster({ path, account }: DataFolder, dataDir: string, binaries: string, sync: boolean): void {
  if (existsSync(path)) return;
  const isOutside = dirname(path) !== dataDir;
  if (isOutside) makeOutside(dirname(path));
  initialise(`${path}.new`, account, binaries, sync);
  // Told before it exists, so that no interruption leaves data that nothing points to.
  if (isOutside) writeFileSync(join(dataDir, 'postgres.local'), `${path}\n`);
  renameSync(`${path}.new`, path);
}

/** Made aside and renamed by the caller, so that an interrupted initdb leaves no half of a cluster behind. */
function initialise(path: string, account: Account, binaries: string, sync: boolean): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { mode: 0o700 });
  give(path, account);
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const access = ['--username=postgres', '--auth=trust'];
  const args = ['-D', path, ...locale, ...access, '--no-instructions', ...(sync ? [] : ['--no-sync'])];
  const { status, stderr } = spawnSync(join(binaries, 'initdb'), args, { ...runAs(account), encoding: 'utf8' });
  if (status !== 0) throw new Failure(`Não foi possível criar o banco de dados em ${path}: ${lastLine(stderr)}`);
}

function makeOutside(parent: string): void {
  for (const folder of [OUTSIDE, parent]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
