import { chromium } from '@playwright/test';

const base = process.argv[2];
const who = process.argv[3];
const sets = JSON.parse(process.argv[4]);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const ctx = await b.newContext({ locale: 'pt-BR', reducedMotion: 'reduce' });
const page = await ctx.newPage();
page.on('console', (m) => m.type() === 'error' && console.log('ERR', m.text()));
await page.goto(`${base}/entrar`);
await page.getByLabel(/^E-mail/).fill(who);
await page.getByLabel(/^Senha/).fill('demonstracao-2026');
await page.getByRole('button', { name: 'Entrar', exact: true }).click();
await page.waitForURL((u) => u.pathname !== '/entrar');
for (const [name, path, width, scheme] of sets) {
  await page.emulateMedia({ colorScheme: scheme ?? 'light' });
  await page.setViewportSize({ width: width ?? 1440, height: 900 });
  await page.goto(base + path);
  await page.screenshot({ path: `/tmp/hl-shots/${name}.png`, fullPage: true });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) console.log(name, 'overflow', over);
}
await b.close();
