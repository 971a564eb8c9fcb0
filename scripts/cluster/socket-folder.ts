import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure';
import { type Account, give } from './account';

/** A socket's path may have some hundred bytes only, so the folder cannot lie beside the data. */
const PARENT = '/tmp';

/** Where the server of this data listens. */
export function socketFolderOf(data: string): string {
  return join(PARENT, `plano-de-trabalho-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`);
}

/** Makes the folder, which only the account may enter; refuses one that somebody else put there. */
export function ensureSocketFolder(folder: string, account: Account): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 })) give(folder, account);
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && found.uid === (account?.uid ?? process.getuid?.());
  if (!isOurs || (found.mode & 0o077) !== 0) {
    throw new Failure(`A pasta ${folder} não é do usuário do PostgreSQL: apague-a e inicie de novo.`);
  }
}

export function removeSocketFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
