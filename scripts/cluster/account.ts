import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';

/** The user that PostgreSQL runs as; undefined when it is whoever runs this process. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root: root lends it the owner of the data, or `nobody` where there is none yet.
 * Everybody else runs it as themselves.
 */
export function accountFor(existingData: string | undefined): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existingData) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { uid, gid };
  }
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Options with which a child runs as this account, away from folders it may not enter and from our settings. */
export function runAs(account: Account) {
  return {
    ...account,
    cwd: '/',
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  };
}

/** Whether the account can pass through the folder and every folder above it. */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], runAs(account)).status === 0;
}

/** Hands the folder over to the account. */
export function give(folder: string, account: Account): void {
  if (account) chownSync(folder, account.uid, account.gid);
}
