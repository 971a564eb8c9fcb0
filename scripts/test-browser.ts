import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '@/tests/support/chromium';

/** Installs Debian's Chromium when there is no browser and this user may; throws with the one command otherwise. */
export function ensureChromium(): void {
  if (findChromium()) return;
  const isDebian = existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    console.log('Instalando o Chromium do Debian para os testes de ponta a ponta…');
    if (aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium') && findChromium()) return;
  }
  const command = isDebian ? 'sudo apt-get install -y chromium' : 'npx playwright install chromium';
  throw new Error(`Falta um navegador para os testes de ponta a ponta. Instale com: ${command}`);
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
