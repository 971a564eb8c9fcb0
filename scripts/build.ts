import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure';
import { ensureClient } from './prisma-client';

const STAMP = '.next/built-from';
const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema'];
const ROOT_FILES = /^(package-lock|tsconfig)\.json$|(?<!\.d)\.ts$|^postcss\.config\.mjs$/;
const NOT_SERVED = /^lib\/db\/generated\/|\.test\.tsx?$/;

export interface BuildOptions {
  /** Where its words go: this process's own output, or an open file. */
  output?: 'inherit' | number;
  /** Gives the build up. */
  signal?: AbortSignal;
}

/**
 * Builds the app for production unless what stands in `.next` came from these very sources. Throws `Failure` when it
 * cannot be built.
 */
export async function ensureBuilt({ output = 'inherit', signal }: BuildOptions = {}): Promise<void> {
  ensureClient();
  const sources = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  console.log('Preparando as páginas (perto de um minuto, só quando o código muda)…');
  rmSync(STAMP, { force: true });
  const build = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', output, output],
    signal,
  });
  const [status] = await once(build, 'exit');
  if (status !== 0) throw new Failure('Não foi possível preparar as páginas: veja o que o next build disse.');
  writeFileSync(STAMP, sources);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const path of sourcePaths()) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function sourcePaths(): string[] {
  // A clone has no empty folder, and nothing may be public yet.
  const inFolders = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const atRoot = readdirSync('.').filter((name) => ROOT_FILES.test(name));
  return [...inFolders, ...atRoot].filter((path) => !NOT_SERVED.test(path)).sort();
}
