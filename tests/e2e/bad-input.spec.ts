import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { expect, signIn, test } from './fixtures';
import { ACCESSION, FOCAL_POINT } from './people';

async function openDraft(page: Page, title: string) {
  await page.goto('/atividades/nova?meta=2.2');
  await page.getByLabel('Nome do curso').fill(title);
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await expect(page.getByText('Rascunho salvo.').first()).toBeVisible();
}

test('each invalid field is told beside it and in a summary, and what was typed stays', async ({ page }) => {
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await openDraft(page, 'Turma com números trocados');
  await page.getByLabel('Início', { exact: true }).fill('2026-11-18');
  await page.getByLabel('Carga horária').fill('oito');
  await page.getByRole('button', { name: 'Enviar para análise' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Corrija 1 campo para enviar' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /Carga horária/ }).click();
  await expect(page.getByLabel('Carga horária')).toBeFocused();
  await expect(page.getByLabel('Carga horária')).toHaveValue('oito');
  await expect(page.getByLabel('Início', { exact: true })).toHaveValue('2026-11-18');
  await page.getByLabel('Carga horária').fill('8');
  await page.getByLabel('Inscritos').fill('28');
  await page.getByLabel('Concluintes').fill('31');
  await page.getByRole('button', { name: 'Enviar para análise' }).click();
  await expect(page.getByText('São 31 concluintes para 28 inscritos. Confira os dois números.').first()).toBeVisible();
  await page.getByLabel('Concluintes').fill('28');
  await page.getByRole('button', { name: 'Enviar para análise' }).click();
  await expect(page.getByText('Anexe ou informe ao menos uma evidência')).toBeVisible();
  await expect(page.getByLabel('Nome do curso')).toHaveValue('Turma com números trocados');
});

test.describe('files', () => {
  test.use({ allowedErrors: [/400 \(Bad Request\)/] });

  test('an empty file, a text renamed to PDF, a PDF without its end and one too large are refused with the reason', async ({
    page,
  }, testInfo) => {
    await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
    await openDraft(page, 'Turma com arquivos ruins');
    const input = page.getByLabel('Escolher arquivos');
    const pdf = samplePdf('Lista');
    const refused = page.getByRole('list', { name: 'Envios' });
    for (const [name, buffer, reason] of [
      ['vazio.pdf', Buffer.alloc(0), 'O arquivo está vazio.'],
      ['texto.pdf', Buffer.from('isto não é um PDF'), 'não combina com o conteúdo'],
      ['cortado.pdf', pdf.subarray(0, pdf.length - 40), 'interrompido antes do fim'],
    ] as const) {
      await input.setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await expect(refused).toContainText(reason);
    }
    const large = testInfo.outputPath('grande.pdf');
    await writeFile(large, Buffer.concat([pdf, Buffer.alloc(50 * 1024 * 1024)]));
    await input.setInputFiles(large);
    await expect(refused).toContainText('maior que o limite', { timeout: 20_000 });
    await page.reload();
    await expect(page.getByRole('list', { name: 'Evidências' }).getByRole('listitem')).toHaveCount(0);
  });
});

test('a wrong password says so, keeps the e-mail and opens nothing', async ({ page }) => {
  await page.goto('/entrar');
  await page.getByLabel('E-mail').fill(FOCAL_POINT.email);
  await page.getByLabel('Senha').fill('senha errada');
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page.getByText('E-mail ou senha não conferem.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(FOCAL_POINT.email);
  await expect(page.getByLabel('Senha')).toHaveValue('');
  await page.goto('/metas/2.2');
  await expect(page).toHaveURL(/\/entrar\?continuar=%2Fmetas%2F2.2$/);
});

test('a session that was ended opens nothing any more', async ({ page, otherPerson }) => {
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  const stolen = await page.context().cookies();
  await page.locator('summary').filter({ hasText: FOCAL_POINT.name }).click();
  await page.getByRole('button', { name: 'Sair' }).click();
  await expect(page).toHaveURL(/\/$/);
  const thief = await otherPerson();
  await thief.context().addCookies(stolen);
  await thief.goto('/painel');
  await expect(thief).toHaveURL(/\/entrar/);
});

test.describe('another party', () => {
  test.use({ allowedErrors: [/404/] });

  test('finds nothing of SEPOG/RO, by list or by address', async ({ page, otherPerson }) => {
    await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
    await page.goto('/atividades?situacao=SUBMITTED');
    const activity = await page.getByRole('link', { name: /^Ver/ }).first().getAttribute('href');
    const file = await page.locator('a[href^="/api/evidencias/"]').first().getAttribute('href');
    await page.goto('/prazos?situacao=atrasada');
    const obligation = await page
      .getByRole('link', { name: /^Resolver/ })
      .first()
      .getAttribute('href');

    const other = await otherPerson();
    await signIn(other, ACCESSION.email, ACCESSION.password);
    await other.goto('/atividades');
    await expect(other.getByText('Nada registrado ainda.')).toBeVisible();
    for (const path of [activity, obligation, `${activity}/editar`]) {
      expect((await other.goto(path ?? ''))?.status(), `${path}`).toBe(404);
    }
    expect((await other.request.get(file ?? '')).status()).toBe(404);
    expect((await other.goto('/analise'))?.status()).toBe(404);
  });
});
