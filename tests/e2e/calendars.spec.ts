import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ADMIN, FOCAL_POINT } from './people';

// What the first test makes, the others use.
test.describe.configure({ mode: 'serial' });

/** A calendar of this file's own, which nobody follows. */
const CODE = 'BR-AC';
const PAGE = `/administracao/calendarios/${CODE}`;

async function expectAccessible(page: Page) {
  await inEveryLook(page, async () => {
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  });
  await page.setViewportSize({ width: 1280, height: 720 });
}

const rowOf = (page: Page, date: string) => page.getByRole('row').filter({ hasText: date });

test('the administrator makes a calendar, adds, edits and removes a day, and confirms proposals', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, ADMIN.email, ADMIN.password);

  await test.step('makes it, and it starts with proposals', async () => {
    await page.goto('/administracao/calendarios');
    await expect(page.getByRole('row').filter({ hasText: 'BR-RO' })).toContainText('propostas');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Criar calendário' }).click();
    await page.getByLabel('Código').fill('BR-RO');
    await page.getByLabel('Nome').fill('Estado do Acre');
    await page.getByRole('button', { name: 'Criar calendário' }).click();
    await expect(page.getByText('Já existe o calendário BR-RO').first()).toBeVisible();
    await expect(page.getByLabel('Nome')).toHaveValue('Estado do Acre');
    await expectAccessible(page);
    await page.getByLabel('Código').fill(CODE);
    await page.getByRole('button', { name: 'Criar calendário' }).click();
    await expect(page.getByText('Calendário criado.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 dias em 2026');
    await expectAccessible(page);
  });

  await test.step('adds a day of 2028, after an error beside the date', async () => {
    await page.goto(`${PAGE}?ano=2028`);
    await page.getByRole('link', { name: 'Incluir dia' }).click();
    await page.getByLabel('Data').fill('2028-01-01');
    await page.getByLabel('Nome do dia').fill('Tratado de Petrópolis');
    await page.getByLabel('Ato que define o dia').fill('Lei AC 57/1965');
    await page.getByRole('button', { name: 'Incluir dia' }).click();
    await expect(page.getByText('01/01/2028 já está neste calendário').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Data').fill('2028-11-17');
    await page.getByRole('button', { name: 'Incluir dia' }).click();
    await expect(page.getByText('Dia incluído.')).toBeVisible();
    await expect(rowOf(page, '17/11/2028')).toContainText('Lei AC 57/1965');
  });

  await test.step('changes its effect', async () => {
    await rowOf(page, '17/11/2028').getByRole('link', { name: 'Editar' }).click();
    await expect(page.getByLabel('Nome do dia')).toHaveValue('Tratado de Petrópolis');
    await page.getByLabel('Começa mais tarde').check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salvar dia' }).click();
    await expect(rowOf(page, '17/11/2028')).toContainText('Começa mais tarde');
  });

  await test.step('confirms one proposal, then the rest of the year', async () => {
    await page.getByRole('button', { name: /^Confirmar: Tiradentes/ }).click();
    await expect(page.getByText('Dias confirmados.')).toBeVisible();
    await expect(rowOf(page, '21/04/2028')).not.toContainText('Proposta');
    await page.getByRole('button', { name: 'Confirmar os 9 dias' }).click();
    await expect(page.getByText('Dias confirmados.')).toBeVisible();
    await expect(page.getByText('Proposta, a confirmar')).toHaveCount(0);
  });

  await test.step('takes the day out, after being asked', async () => {
    await rowOf(page, '17/11/2028').getByRole('link', { name: 'Editar' }).click();
    await page.getByRole('link', { name: 'Retirar dia' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Retirar 17/11/2028 do calendário?');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Retirar dia' }).click();
    await expect(page.getByText('Dia retirado.')).toBeVisible();
    await expect(rowOf(page, '17/11/2028')).toHaveCount(0);
  });

  await test.step('proposes the days of a year that has none', async () => {
    await page.goto(`${PAGE}?ano=2040`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Propor os feriados de 2040' }).click();
    await expect(page.getByText('Feriados nacionais propostos.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 dias em 2040');
  });
});

test('two days come in by CSV, after errors by line and a look at what they do', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, ADMIN.email, ADMIN.password);
  await page.goto(`${PAGE}?ano=2029`);
  await page.getByRole('link', { name: 'Importar CSV' }).click();
  const lines = page.getByLabel('Linhas');
  const good = 'data;nome;efeito;ato\n15/06/2029;Aniversário do Acre;Sem expediente;Lei AC 14/1964';
  await lines.fill(`${good}\n30/02/2029;Dia;Sem expediente;Ato\n16/06/2029;;nada;Ato`);
  await page.getByRole('button', { name: 'Importar dias' }).click();
  await expect(page.getByText('Linha 3: esta data não existe.').first()).toBeVisible();
  await expect(page.getByText('Linha 4: falta o nome;').first()).toBeVisible();
  await expect(page.getByText('Corrija 1 campo para importar')).toBeVisible();
  await expect(lines).toHaveValue(/30\/02\/2029/);
  await expectAccessible(page);

  const file = `${good}\n05/09/2029;Dia da Amazônia;Sem expediente;Lei AC 1.526/2004`;
  await page
    .getByLabel('Arquivo CSV')
    .setInputFiles({ name: 'grande.csv', mimeType: 'text/csv', buffer: Buffer.alloc(600_000, 'a') });
  await page.getByRole('button', { name: 'Importar dias' }).click();
  await expect(page.getByText('O texto passa de 500 mil caracteres.').first()).toBeVisible();
  // As a Brazilian spreadsheet saves it: the accents of Windows-1252 come out right.
  await page
    .getByLabel('Arquivo CSV')
    .setInputFiles({ name: 'dias.csv', mimeType: 'text/csv', buffer: Buffer.from(file, 'latin1') });
  await page.getByRole('button', { name: 'Importar dias' }).click();
  await expect(page.getByText('2 dias entram no calendário.')).toBeVisible();
  await expect(lines).toHaveValue(/Dia da Amazônia/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirmar e importar dias' }).click();
  await expect(page.getByText('Dias importados.')).toBeVisible();
  await expect(rowOf(page, '05/09/2029')).toContainText('Dia da Amazônia');
  await expect(rowOf(page, '15/06/2029')).toContainText('Lei AC 14/1964');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a day is added, imported and taken out', async ({ page }) => {
    await signIn(page, ADMIN.email, ADMIN.password);
    await page.goto(`${PAGE}/novo`);
    await page.getByLabel('Data').fill('2030-07-02');
    await page.getByLabel('Nome do dia').fill('Dia sem JavaScript');
    await page.getByRole('button', { name: 'Incluir dia' }).click();
    await expect(page.getByText('Informe o ato que define o dia').first()).toBeVisible();
    await expect(page.getByLabel('Nome do dia')).toHaveValue('Dia sem JavaScript');
    await page.getByLabel('Ato que define o dia').fill('Lei AC 1/2030');
    await page.getByRole('button', { name: 'Incluir dia' }).click();
    await expect(page.getByText('Dia incluído.')).toBeVisible();
    await page.goto(`${PAGE}/importar`);
    const buffer = Buffer.from('data,nome,efeito,ato\r\n2030-07-02,"Dia, outro",OPENS_LATE,Lei AC 1/2030\r\n');
    await page.getByLabel('Arquivo CSV').setInputFiles({ name: 'dias.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Importar dias' }).click();
    await expect(page.getByText('1 dia substitui o que o calendário já diz da mesma data.')).toBeVisible();
    await page.getByRole('button', { name: 'Confirmar e importar dias' }).click();
    await expect(rowOf(page, '02/07/2030')).toContainText('Dia, outro');
    await page.goto(`${PAGE}/2030-07-02/retirar`);
    await page.getByRole('button', { name: 'Retirar dia' }).click();
    await expect(page.getByText('Dia retirado.')).toBeVisible();
  });
});

test.describe('a focal point', () => {
  test.use({ allowedErrors: [/404/] });

  test('reads the calendars and changes none', async ({ page }) => {
    test.setTimeout(120_000);
    await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
    await page.goto('/administracao/calendarios');
    await page.getByRole('link', { name: 'Estado de Rondônia (Porto Velho)' }).click();
    await expect(rowOf(page, '24/01/2026')).toBeVisible();
    for (const name of ['Incluir dia', 'Importar CSV', 'Editar']) {
      await expect(page.getByRole('link', { name })).toHaveCount(0);
    }
    await page.getByRole('navigation', { name: 'Ano' }).getByRole('link', { name: '2027' }).click();
    await expect(page.getByText('11 dias de 2027 são propostas')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expectAccessible(page);
    for (const path of ['novo', 'BR-RO/novo', 'BR-RO/importar', 'BR-RO/2026-12-25', 'BR-RO/2026-12-25/retirar']) {
      expect((await page.goto(`/administracao/calendarios/${path}`))?.status(), path).toBe(404);
    }
  });
});
