import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure';

/** Makes the data folder where it is missing and returns its absolute path. Throws `Failure` unless it can be written. */
export function ensureDataDir(given: string): string {
  const path = resolve(given);
  try {
    makeFolder(path);
    // Written to for certain: root passes every check of permissions, also on a disk that is read-only.
    rmdirSync(mkdtempSync(join(path, '.escrita-')));
    return path;
  } catch {
    throw new Failure(`Não é possível gravar em ${path}: escolha outra pasta em DATA_DIR ou corrija as permissões.`);
  }
}

/** Node's own recursive mkdir never returns where the system denies that a folder exists which it does list, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** The secret of an installation that was given none: made at its first start, readable by this user alone. */
export function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'segredo');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(`${path}.novo`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${path}.novo`, path);
  return secret;
}

/**
 * Throws `Failure` where a command would make a key of its own, beside the one the application has: what it wrote to the
 * trail would look forged.
 */
export function ensureInstallationKey({ DATA_KEYS, DATA_DIR }: { DATA_KEYS?: string; DATA_DIR: string }): void {
  if (DATA_KEYS || existsSync(join(DATA_DIR, 'chave-dos-dados'))) return;
  throw new Failure(
    'Não há chave dos dados: informe DATA_KEYS ou DATA_DIR como na aplicação, e inicie-a uma vez antes, se ainda não o fez.',
  );
}
