import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ANALYST, FOCAL_POINT } from './people';

const PUBLIC = [
  '/',
  '/transparencia',
  '/transparencia/2.2',
  '/cursos',
  '/cursos?busca=nada-com-este-nome',
  '/praticas',
  '/prazos/calculadora',
  '/prazos/calculadora?inicio=2025-12-19&dias=15&calendario=BR-RO',
  '/dados',
  '/acessibilidade',
  '/privacidade',
  '/entrar',
];
const FOR_FOCAL_POINT = [
  '/painel',
  '/plano',
  '/plano?busca=nada-com-este-nome',
  '/metas/2.2',
  '/metas/3.1',
  '/prazos',
  '/prazos?situacao=dispensada',
  '/prazos?visao=mes&mes=2026-12',
  '/prazos?visao=ano',
  '/prazos/previstos',
  '/atividades',
  '/atividades/nova',
  '/atividades/nova?meta=2.2',
  '/atividades/nova?meta=3.1',
  '/relatorios',
  '/relatorios/2026',
  '/boas-praticas/nova',
];
const FOR_ANALYST = [
  '/painel',
  '/analise',
  '/analise?vencidas=1',
  '/avisos',
  '/relatorios/2026',
  '/prazos',
  '/prazos?orgao=de',
  '/prazos?visao=mes',
  '/prazos?visao=ano',
  '/trilha',
  '/trilha?tipo=recusa',
  '/capacitacao',
  '/boas-praticas',
];

async function expectAccessible(page: Page, path: string) {
  await page.goto(path);
  await inEveryLook(page, async () => {
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  });
}

test('every public page is accessible in light and dark, narrow and wide', async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of PUBLIC) await expectAccessible(page, path);
});

test('every page of a focal point is accessible in light and dark, narrow and wide', async ({ page }) => {
  test.setTimeout(360_000);
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  for (const path of FOR_FOCAL_POINT) await expectAccessible(page, path);
});

test('every page of an analyst is accessible in light and dark, narrow and wide', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, ANALYST.email, ANALYST.password);
  for (const path of FOR_ANALYST) await expectAccessible(page, path);
});

test('the pages of one record, and a form with errors, are accessible too', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await page.goto('/painel');
  const paths = await Promise.all(
    [/^Corrigir/, /^Continuar/, /^Ver /].map((name) =>
      page.getByRole('listitem').getByRole('link', { name }).first().getAttribute('href'),
    ),
  );
  await page.goto('/prazos?situacao=atrasada');
  paths.push(
    await page
      .getByRole('link', { name: /^Resolver/ })
      .first()
      .getAttribute('href'),
  );
  const draft = paths.find((path) => path?.endsWith('/editar') && path !== paths[0]);
  paths.push(draft?.replace(/editar$/, 'descartar') ?? 'missing');
  for (const path of paths) await expectAccessible(page, path ?? 'missing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Descartar o rascunho?');
  await page.goto('/atividades/nova?meta=2.2');
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await expect(page.getByText('Corrija 1 campo')).toBeVisible();
  await inEveryLook(page, () => expectNoAxeViolations(page));
});

test.describe('a page that does not exist', () => {
  test.use({ allowedErrors: [/404/] });

  test('says so in an accessible page', async ({ page }) => {
    await page.goto('/nao-existe');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Esta página não existe');
    await inEveryLook(page, () => expectNoAxeViolations(page));
  });
});

test('the eMAG shortcuts 1, 2, 3 and 4 lead to content, menu, search and footer', async ({ page }) => {
  for (const [key, target] of [
    ['1', /#conteudo$/],
    ['2', /#menu$/],
    ['3', /#busca$/],
    ['4', /#rodape$/],
  ] as const) {
    await page.goto('/');
    // The driver cannot press a browser's access key, so its link is followed by keyboard instead.
    const shortcut = page.locator(`[accesskey="${key}"]`);
    await shortcut.focus();
    await expect(shortcut).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(target);
  }
});
