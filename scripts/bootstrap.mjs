import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** By address, since `import.meta.dirname` does not exist in the old Nodes that this file has to turn away. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED_LOCK = join(ROOT, 'node_modules/.package-lock.json');
const STAMP = join(ROOT, 'node_modules/.installed');
const MINIMUM_NODE = [20, 19];

/**
 * Checks the version of Node and installs the npm packages when they are missing or older than the lock file.
 * Ends the process with one line in Portuguese when either cannot be had.
 */
export function ensureInstalled() {
  if (!isNodeRecentEnough(process.versions.node)) {
    stop(`É preciso Node ${MINIMUM_NODE.join('.')} ou mais novo; este é o ${process.versions.node}.`);
  }
  const lockHash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash) return;
  if (!isTreeUpToDate()) install();
  writeFileSync(STAMP, lockHash);
}

/** True when `version` ("20.19.1") reaches the minimum that package.json asks for. */
function isNodeRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
}

/** npm's own record of what it installed: spares a reinstallation after a developer's `npm install`. */
function isTreeUpToDate() {
  if (!existsSync(INSTALLED_LOCK)) return false;
  const installed = JSON.parse(readFileSync(INSTALLED_LOCK, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages);
  return wanted.every(([path, entry]) => {
    const isSkippable = path === '' || entry.optional || entry.devOptional;
    return isSkippable || installed[path]?.version === entry.version;
  });
}

/** Install scripts are refused: they only fetch binaries that closed networks do not reach, and none is needed. */
function install() {
  console.log('Instalando os pacotes do npm (cerca de um minuto na primeira vez)…');
  const options = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // A lock written where the registry lacks other platforms' packages stops `npm ci`; `npm install` says what matters.
  if (npm(['ci', ...options], 'ignore') || npm(['install', '--no-save', ...options], 'inherit')) return;
  stop('Não foi possível instalar os pacotes do npm: veja a mensagem acima e a conexão com o registro.');
}

function npm(args, stderr) {
  return spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'inherit', stderr] }).status === 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
