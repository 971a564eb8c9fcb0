import { samplePdf } from '@/prisma/seed/sample-pdf';
import { expect, signIn, test } from './fixtures';
import { FOCAL_POINT } from './people';

test.use({ javaScriptEnabled: false });

test('signing in, recording, proving, sending and leaving work without JavaScript', async ({ page }) => {
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await page.goto('/atividades/nova?meta=C5');
  await page.getByLabel('Nome da atividade').fill('Guia feito sem JavaScript');
  await page.getByLabel('Início', { exact: true }).fill('2026-11-20');
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await expect(page.getByText('Rascunho salvo.').first()).toBeVisible();
  const buffer = samplePdf('Guia');
  await page.getByLabel('Escolher arquivos').setInputFiles({ name: 'guia.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Enviar arquivos' }).click();
  await expect(page.getByText('Arquivo recebido.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Evidências' })).toContainText('guia.pdf');
  await page.getByRole('button', { name: 'Enviar para análise' }).click();
  await expect(page.getByText('Atividade enviada.')).toBeVisible();
  await page.locator('summary').filter({ hasText: FOCAL_POINT.name }).click();
  await page.getByRole('button', { name: 'Sair' }).first().click();
  await page.goto('/painel');
  await expect(page).toHaveURL(/\/entrar/);
});

test.describe('of what does not exist', () => {
  test.use({ allowedErrors: [/404/] });

  test('the panel says so within its menu, and answers 404', async ({ page }) => {
    await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
    for (const path of [`/atividades/${crypto.randomUUID()}`, '/analise']) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Esta página não existe');
      await expect(page.getByRole('main').getByRole('link', { name: 'Ir para o painel' })).toBeVisible();
    }
  });
});
