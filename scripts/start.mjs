import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './bootstrap.mjs';

/** Prisma's adapter does in a transaction what the next pg will refuse; whoever starts the application cannot help it. */
const QUIET = ['--disable-warning=DeprecationWarning'];

const PARENT = process.ppid;

ensureInstalled();
// The channel tells the server when this process is killed: it then stops in order instead of staying behind.
const server = spawn(process.execPath, [...QUIET, '--conditions=react-server', '--import', 'tsx', 'scripts/serve.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
// A killed npm passes nothing on, and would leave behind a server that no terminal can end.
const isOrphan = () => process.env.npm_lifecycle_event === 'start' && process.ppid !== PARENT;
setInterval(() => isOrphan() && server.kill('SIGTERM'), 500).unref();
