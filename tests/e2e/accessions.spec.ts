import type { Page } from '@playwright/test';
import { COLUMNS } from '@/lib/domain/accessions/spreadsheet';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ANALYST, FOCAL_POINT } from './people';

const NAME = 'Consórcio Exemplo do Madeira (fictício)';

/** Axe, and nothing that scrolls sideways, in every look. */
async function expectAccessible(page: Page) {
  await inEveryLook(page, async () => {
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  });
  await page.setViewportSize({ width: 1280, height: 720 });
}

async function fillAccession(page: Page) {
  await page.getByLabel('Número', { exact: true }).fill('7/2026');
  await page.getByLabel('Processo SEI').fill('19973.010322/2025-54');
  await page.getByLabel('Assinatura').fill('2026-11-16');
  await page.getByLabel('Nome do órgão ou da entidade').fill(NAME);
  await page.getByLabel('Sigla').fill('CEM/RO');
  await page.getByLabel('CNPJ').fill('12.345.678/0001-95');
  await page.getByLabel('Esfera').selectOption('Público Municipal');
  await page.getByLabel('Elo da Rede').selectOption('Consórcios públicos');
  await page.getByLabel('Âmbito de competência e de atuação').fill('Convênios dos municípios consorciados.');
  await page.getByLabel('Calendário').selectOption({ index: 1 });
}

test('an analyst registers an accession from the panel, sees its deadlines and its notice, and ends it', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, ANALYST.email, ANALYST.password);
  await page.goto('/adesoes');
  const before = Number((await page.getByRole('heading', { level: 1 }).innerText()).match(/^\d+/)?.[0] ?? 0);

  await test.step('a wrong date and a CNPJ that is taken are told beside their fields, and what was typed stays', async () => {
    await page.getByRole('link', { name: 'Registrar adesão' }).click();
    await fillAccession(page);
    await page.getByLabel('Assinatura').fill('2025-12-18');
    await page.getByLabel('CNPJ').fill('12.ABC.345/01DE-35');
    await page.getByRole('button', { name: 'Registrar adesão' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Corrija 2 campos para registrar' });
    await expect(summary).toBeFocused();
    await expect(summary).toContainText('anterior ao início da vigência, 19/12/2025');
    await expect(summary).toContainText('é de IEX/RO');
    await expect(page.getByLabel('Nome do órgão ou da entidade')).toHaveValue(NAME);
    await expect(page.getByLabel('Esfera')).toHaveValue('Público Municipal');
    await expectAccessible(page);
  });

  await test.step('registered, it has its facts, its ten goals and the notice of the partner', async () => {
    await page.getByLabel('Assinatura').fill('2026-11-16');
    await page.getByLabel('CNPJ').fill('12.345.678/0001-95');
    await page.getByRole('button', { name: 'Registrar adesão' }).click();
    await expect(page.getByText('Adesão registrada.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CEM/RO aderiu em 16/11/2026');
    await expect(page.getByRole('list', { name: 'Metas' }).getByRole('listitem')).toHaveCount(10);
    const notice = page.getByRole('list', { name: 'Aviso do partícipe' });
    await expect(notice).toContainText('Acordo de Adesão nº 7/2026, CEM/RO');
    await expect(notice).toContainText('10/12/2026');
    await expectAccessible(page);
  });
  const address = new URL(page.url()).pathname;

  await test.step('its deadlines count from its own date', async () => {
    await page.getByRole('link', { name: 'Ver prazos' }).click();
    await expect(page).toHaveURL(/\/prazos\?participe=/);
    await expect(page.getByRole('main')).toContainText('Realizar cursos na sua área');
  });

  await test.step('its data can be corrected', async () => {
    await page.goto(address);
    await page.getByRole('link', { name: 'Corrigir dados' }).click();
    await page.getByLabel('Termo de Adesão').check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salvar adesão' }).click();
    await expect(page.getByText('Adesão salva.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Aviso do partícipe' })).toContainText('Termo de Adesão nº 7/2026');
  });

  await test.step('ended, what was open is closed, after the person has seen it', async () => {
    await page.getByRole('link', { name: 'Encerrar adesão' }).click();
    await page.getByLabel('Motivo').fill('Denúncia do termo');
    await page.getByRole('button', { name: 'Encerrar adesão' }).click();
    await expect(page.getByRole('status').filter({ hasText: /\d+ prazos são cancelad/ })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Prazos que mudam' })).toContainText('Cancelada');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Confirmar e encerrar adesão' }).click();
    await expect(page.getByText('Adesão encerrada.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CEM/RO participou até 23/11/2026');
    await page.getByRole('link', { name: 'Ver prazos' }).click();
    await expect(page).toHaveURL(/\/prazos\?participe=/);
    await expect(page.getByRole('main').getByText('Realizar cursos na sua área')).toHaveCount(0);
  });

  await test.step('the list counts it, and finds it by its name without accents', async () => {
    await page.goto('/adesoes');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${before + 1} órgãos e entidades aderiram`);
    await page.getByLabel('Buscar órgão ou entidade').fill('consorcio exemplo');
    await page.getByLabel('Situação').selectOption('Encerradas');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'CEM/RO' })).toContainText('Encerrada em 23/11/2026');
    await expectAccessible(page);
    await page.goto('/adesoes?busca=nada-com-este-nome');
    await expect(page.getByText('Nenhuma adesão com esses filtros.')).toBeVisible();
    await expectAccessible(page);
  });
});

const line = (given: Partial<Record<(typeof COLUMNS)[number]['name'], string>>) =>
  COLUMNS.map(({ name, example }) => given[name] ?? example).join(';');

const HEADER = COLUMNS.map(({ name }) => name).join(';');
const FIRST = line({ sigla: 'IMP1/RO', cnpj: '11222333000181', data_assinatura: '20/11/2026', numero: '8/2026' });
const SECOND = { sigla: 'IMP2/RO', cnpj: '11444777000161', data_assinatura: '20/11/2026', numero: '9/2026' };

test('an import tells what is wrong by line, then shows what opens, then brings all in', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, ANALYST.email, ANALYST.password);
  await page.goto('/adesoes');
  await page.getByRole('link', { name: 'Importar de planilha' }).click();
  await expectAccessible(page);
  const wrong = [HEADER, FIRST, line({ ...SECOND, data_assinatura: '31/02/2026' })].join('\n');
  await page.getByLabel('Arquivo CSV').setInputFiles({
    name: 'adesoes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(wrong, 'latin1'),
  });
  await page.getByRole('button', { name: 'Importar adesões' }).click();
  await expect(page.getByRole('list', { name: /O que corrigir/ })).toContainText('Linha 3, data_assinatura');
  await expectAccessible(page);
  const lines = page.getByLabel('Linhas', { exact: true });
  await expect(lines).toHaveValue(wrong);
  await lines.fill([HEADER, FIRST, line(SECOND)].join('\n'));
  await page.getByRole('button', { name: 'Importar adesões' }).click();
  await expect(page.getByText('2 órgãos e entidades aderem.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Prazos que mudam' })).toContainText('Nova obrigação');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirmar e importar adesões' }).click();
  await expect(page.getByText('Adesões importadas.')).toBeVisible();
  for (const acronym of ['IMP1/RO', 'IMP2/RO']) {
    await expect(page.getByRole('row').filter({ hasText: acronym })).toContainText('Instituto Exemplo de Rondônia');
  }
  const example = await page.request.get('/adesoes/importar/modelo.csv');
  expect(await example.text()).toContain(HEADER);
});

test('who only takes part sees who joined, and no way to change it', async ({ page }) => {
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await page.goto('/adesoes');
  await expect(page.getByRole('link', { name: 'IEX/RO', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Registrar adesão' })).toHaveCount(0);
  await page.getByRole('link', { name: 'IEX/RO', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Corrigir dados' })).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Aviso do partícipe' })).toContainText('SEPOG/RO');
});
