import type { Page } from '@playwright/test';
import { demoSignIns } from '@/prisma/seed/demo-roster';
import { expect, expectNoAxeViolations, inEveryLook, test } from './fixtures';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** Names and addresses of everybody who has an account in the demonstration, and a number of somebody designated. */
const PERSONAL = [...demoSignIns.flatMap(({ name, email }) => [name, email]), '111.444.777-35', 'Celina', 'Beatriz'];

async function expectFits(page: Page) {
  await inEveryLook(page, async () => {
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  });
}

test('a citizen finds a goal by the search, opens a party, and reads a practice', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('O que você procura?').fill('formacao de MULTIPLICADORES');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await expect(heading(page)).toHaveText('Resultados para “formacao de MULTIPLICADORES”');
  await page.getByRole('link', { name: /^2\.1 / }).click();
  await expect(heading(page)).toContainText('Elaborar cronograma de formação de multiplicadores');
  await page.getByRole('link', { name: 'Início' }).first().click();
  await page.getByRole('main').getByRole('link', { name: 'SEPOG/RO' }).first().click();
  await expect(heading(page)).toContainText('Planejamento');
  await expect(page.getByRole('list', { name: 'Metas do partícipe' }).getByRole('listitem').first()).toBeVisible();
  await page.getByRole('link', { name: 'Quadro fictício de prazos por convênio' }).click();
  await expect(heading(page)).toHaveText('Quadro fictício de prazos por convênio');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is found, filtered and opened, and pictures are seen', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('O que você procura?').fill('prestação de contas');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await page.getByRole('link', { name: 'Oficina fictícia de prestação de contas' }).click();
    await expect(heading(page)).toHaveText('Oficina fictícia de prestação de contas');
    await page.goto('/transparencia/participes');
    await page.getByLabel('Estado').selectOption('Rondônia');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await expect(heading(page)).toContainText('com esses filtros');
    await page.goto('/transparencia/resultados');
    const picture = page.getByRole('img', { name: /imagem fictícia/ }).first();
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    const answer = await page.request.get((await picture.getAttribute('src')) ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp']);
  });

  test.describe('of what does not exist', () => {
    test.use({ allowedErrors: [/404/] });

    test('the page says so, and answers 404', async ({ page }) => {
      const nobody = crypto.randomUUID();
      for (const path of [
        '/nada',
        '/transparencia/9.9',
        '/transparencia/relatorios/VAKR-E60E-GM96-9RCS',
        `/transparencia/participes/${nobody}`,
        `/cursos/${nobody}`,
        `/praticas/${nobody}`,
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(404);
        await expect(heading(page), path).toHaveText('Esta página não existe');
      }
      expect((await page.goto('/conferir/VAKR-E60E-GM96-9RCS'))?.status()).toBe(404);
      await expect(heading(page)).toHaveText('Nenhum documento tem este código');
      expect((await page.goto('/conferir'))?.status()).toBe(200);
    });
  });
});

test('nothing keeps a copy of a picture that would outlive what SEGES takes back', async ({ page }) => {
  await page.goto('/transparencia/resultados');
  const source = await page
    .getByRole('img', { name: /imagem fictícia/ })
    .first()
    .getAttribute('src');
  const [picture = ''] = (source ?? '').split('?');
  expect((await page.request.get(picture)).status()).toBe(200);
  const copy = await page.request.get(`/_next/image?url=${encodeURIComponent(picture)}&w=640&q=75`);
  expect(copy.status()).toBe(404);
});

test('the new pages are accessible and fit, in light and dark, narrow and wide', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/transparencia/participes');
  const party = await page.getByRole('link', { name: 'SEPOG/RO', exact: true }).getAttribute('href');
  const paths = ['/', '/busca', '/busca?q=oficina', '/busca?q=nada-assim', '/transparencia/participes', party ?? ''];
  for (const path of [...paths, '/transparencia/resultados', '/transparencia/resultados?busca=nada-assim']) {
    await page.goto(path);
    await expectFits(page);
  }
});

test('every page and file that the site map names answers, says its one address, and names nobody', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const locations = async (path: string) =>
    [...(await (await page.request.get(path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '');
  const maps = await locations('/sitemap.xml');
  const pages = (await Promise.all(maps.map(locations))).flat();
  expect(pages.length).toBeGreaterThan(40);
  for (const address of pages) {
    const answer = await page.request.get(address);
    const html = await answer.text();
    expect(answer.status(), address).toBe(200);
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    expect(new URL(canonical ?? '', baseURL).href).toBe(address);
    expect(html).toContain('property="og:image" content="http');
    expect(
      PERSONAL.filter((secret) => html.includes(secret)),
      address,
    ).toEqual([]);
  }
  for (const file of ['metas', 'obrigacoes', 'atividades', 'adesoes', 'turmas'].flatMap((name) => [
    `/dados/${name}.csv`,
    `/dados/${name}.json`,
  ])) {
    const text = await (await page.request.get(file)).text();
    expect(
      PERSONAL.filter((secret) => text.includes(secret)),
      file,
    ).toEqual([]);
  }
});

test('what is shared shows a picture of its own, and the search asks not to be kept', async ({ page }) => {
  await page.goto('/busca?q=oficina');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await page.goto('/');
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await page.request.get(image ?? '');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
});
