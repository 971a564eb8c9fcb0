import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureClient } from './prisma-client';

const STAMP = '.next/built-from';
const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema'];
const ROOT_FILES = /^(package-lock|tsconfig)\.json$|(?<!\.d)\.ts$|^postcss\.config\.mjs$/;
const NOT_SERVED = /^lib\/db\/generated\/|\.test\.tsx?$/;

/** Builds the app for production unless what stands in `.next` came from these very sources. Throws when it fails. */
export function ensureBuilt(): void {
  ensureClient();
  const sources = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  rmSync(STAMP, { force: true });
  const { status } = spawnSync('node_modules/.bin/next', ['build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('Não foi possível preparar a aplicação: veja a mensagem acima.');
  writeFileSync(STAMP, sources);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const path of sourcePaths()) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function sourcePaths(): string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const atRoot = readdirSync('.').filter((name) => ROOT_FILES.test(name));
  return [...inFolders, ...atRoot].filter((path) => !NOT_SERVED.test(path)).sort();
}
