import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds to package-lock.json the optional packages of other platforms that npm leaves out when a registry does not offer
 * them, without which `npm ci` refuses the lock (docs/decisions/0004). Run after each change of dependencies.
 */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isPresent(path, name)) continue;
    lock.packages[`node_modules/${name}`] = missing(name, range, entry);
    added++;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages added to the lock`);

/** Looks where Node would: beside the package, then outwards. */
function isPresent(path, name) {
  for (let place = path; ; place = place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (lock.packages[`${place && `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

/** The platform is written in the name: `…-linux-arm64-musl`, `…-win32-x64-msvc`, `…-wasm32-wasi`. */
function missing(name, range, parent) {
  const words = name.split(/[/-]/);
  const os = OS.filter((known) => words.includes(known));
  const cpu = CPU.filter((known) => words.includes(known));
  const libc = words.includes('musl') || words.includes('musleabihf') ? ['musl'] : undefined;
  const dev = parent.dev ? { dev: true } : {};
  return {
    version: range.replace(/^[^\d]*/, ''),
    ...(cpu.length > 0 && { cpu }),
    ...dev,
    libc,
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
