import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ADMIN, ANALYST, FOCAL_POINT } from './people';

async function expectAccessible(page: Page) {
  await inEveryLook(page, async () => {
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  });
}

async function draftWithProof(page: Page, title: string) {
  await page.goto('/atividades/nova?meta=C5');
  await page.getByLabel('Nome da atividade').fill(title);
  await page.getByLabel('Início', { exact: true }).fill('2026-11-20');
  const file = { name: `${title}.pdf`, mimeType: 'application/pdf', buffer: samplePdf(title) };
  await page.getByLabel('Escolher arquivos').setInputFiles(file);
  await expect(page.getByRole('list', { name: 'Evidências' })).toContainText(title);
}

test('a list is searched, filtered, kept as a view and taken along as a file', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await page.goto('/atividades');
  await page.getByLabel('Buscar', { exact: true }).fill('REUNIAO tecnica');
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uma atividade com esses filtros');
  await expect(page.getByRole('list', { name: 'Atividades' })).toContainText('Participação na 1ª reunião técnica');

  await page.getByText('Salvar esta visão').click();
  await page.getByLabel('Nome da visão').fill('Minhas reuniões');
  await page.getByRole('button', { name: 'Salvar', exact: true }).click();
  await expect(page.getByText('Visão salva.')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/atividades');
  await page.getByRole('navigation', { name: 'Visões salvas' }).getByRole('link', { name: 'Minhas reuniões' }).click();
  await expect(page).toHaveURL(/busca=REUNIAO\+tecnica/);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exportar como CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('atividades-2026-11-23.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('Participação na 1ª reunião técnica');

  await page.getByRole('button', { name: 'Remover a visão Minhas reuniões' }).click();
  await expect(page.getByText('Visão removida.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Visões salvas' })).toBeHidden();
});

test('several drafts are sent together, after a page that says which go and which stay', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await draftWithProof(page, 'Guia de boas práticas, parte 1');
  await draftWithProof(page, 'Guia de boas práticas, parte 2');
  await page.goto('/atividades?situacao=DRAFT');
  await page.getByRole('checkbox', { name: /parte 1$/ }).check();
  await page.getByRole('checkbox', { name: /parte 2$/ }).check();
  await page.getByRole('checkbox', { name: /Troca de materiais/ }).check();
  await page.getByRole('button', { name: 'Enviar para análise' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enviar 2 atividades para análise?');
  await expect(page.getByRole('region', { name: /^Sem mudança/ })).toContainText('Falta anexar o que comprova.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enviar 2 atividades' }).click();
  await expect(page.getByText('Atividades enviadas.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Atividades' })).toContainText('parte 2');
});

test('evidence, obligations and the progress are looked at by who may, in every look', async ({
  page,
  otherPerson,
}) => {
  test.setTimeout(240_000);
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  for (const path of ['/evidencias', '/evidencias?sem_uso=1', '/obrigacoes?situacao=atrasada', '/progresso']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.goto('/evidencias');
  await page.getByRole('checkbox', { name: /Participação na 1ª reunião técnica/ }).check();
  await page.getByRole('button', { name: 'Mudar sigilo ou validade' }).click();
  await page.getByLabel('Quem pode ver').selectOption('Restrita');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salvar em 1 evidência' }).click();
  await expect(page.getByText('Evidências salvas.')).toBeVisible();

  const analyst = await otherPerson();
  await signIn(analyst, ANALYST.email, ANALYST.password);
  for (const path of ['/obrigacoes', '/progresso?visao=metas', '/progresso?visao=participes']) {
    await analyst.goto(path);
    await expectAccessible(analyst);
  }
});

test('the administration gives every goal a weight, and the progress tells the weighted share', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, ADMIN.email, ADMIN.password);
  await page.goto('/progresso');
  await page.getByRole('link', { name: 'Dar pesos às metas' }).click();
  const weights = page.getByLabel(/^Peso da meta/);
  await weights.first().fill('20');
  await page.getByRole('button', { name: 'Salvar pesos' }).click();
  await expect(page.getByText(/Dê um peso a todas as metas/).first()).toBeVisible();
  await expect(weights.first()).toHaveValue('20');
  await expectAccessible(page);
  for (const weight of (await weights.all()).slice(1)) await weight.fill('10');
  await page.getByRole('button', { name: 'Salvar pesos' }).click();
  await expect(page.getByText('Pesos salvos.')).toBeVisible();
  await expect(page.getByText(/Pelos pesos da SEGES/)).toBeVisible();
});
