import type { Page } from '@playwright/test';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { expect, signIn, test } from './fixtures';
import { FOCAL_POINT } from './people';

const draftStatus = (page: Page) => page.getByRole('status', { name: 'Rascunho' });
const narrative = (page: Page) => page.getByLabel('O que mais a SEGES precisa saber');

/** A draft for goal C5 that the server has. */
async function openSaved(page: Page, title: string) {
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await page.goto('/atividades/nova?meta=C5');
  await page.getByLabel('Nome da atividade').fill(title);
  await expect(draftStatus(page)).toContainText('Rascunho salvo');
}

test('who leaves the form and comes back finds what was saved, and no conflict with themselves', async ({ page }) => {
  await openSaved(page, 'Ida e volta');
  await narrative(page).fill('Texto salvo antes de sair.');
  await expect(draftStatus(page)).toContainText('Rascunho salvo');
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Prazos' }).click();
  await expect(page).toHaveURL(/\/prazos/);
  await page.goBack();
  await expect(page.getByLabel('Nome da atividade')).toHaveValue('Ida e volta');
  await expect(narrative(page)).toHaveValue('Texto salvo antes de sair.');
  await narrative(page).fill('E mais uma frase depois de voltar.');
  await expect(draftStatus(page)).toContainText('Rascunho salvo');
});

test('a second goal brings its own fields as soon as it is ticked, and keeps what was typed', async ({ page }) => {
  await openSaved(page, 'Curso que também é boa prática');
  await narrative(page).fill('Serve às duas metas.');
  await page.getByText('Atende também a outra meta?').click();
  await page.getByRole('checkbox', { name: /^2\.2 Realizar cursos/ }).check();
  await page.getByLabel('Carga horária').fill('8');
  await expect(draftStatus(page)).toContainText('Rascunho salvo');
  await expect(narrative(page)).toHaveValue('Serve às duas metas.');
  await page.reload();
  await expect(page.getByLabel('Carga horária')).toHaveValue('8');
});

test('a file chosen while the draft cannot be saved stays in the list, and the field to mend is named', async ({
  page,
}) => {
  await openSaved(page, 'Guia com endereço errado');
  await page.getByLabel('Endereço da página').fill('www.seges.gov.br/guia');
  const file = { name: 'guia-retido.pdf', mimeType: 'application/pdf', buffer: samplePdf('Guia retido') };
  await page.getByLabel('Escolher arquivos').setInputFiles(file);
  await expect(page.getByRole('list', { name: 'Envios' })).toContainText('guia-retido.pdf');
  await expect(draftStatus(page)).toContainText('confira “Endereço da página”');
  await page.getByLabel('Endereço da página').fill('https://www.seges.gov.br/guia');
  await expect(draftStatus(page)).toContainText('Rascunho salvo');
  await page.getByRole('button', { name: 'Enviar guia-retido.pdf de novo' }).click();
  await expect(page.getByRole('list', { name: 'Evidências' })).toContainText('guia-retido.pdf');
});

test('nothing can be typed while the form is on its way, so that the answer takes no word away', async ({ page }) => {
  await openSaved(page, 'Enviada sem data');
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/atividades/**', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Enviar para análise' }).click();
  await expect(page.locator('form#atividade')).toHaveAttribute('inert', '');
  answer();
  await expect(page.getByText('Informe a data em que a atividade aconteceu.').first()).toBeVisible();
  await expect(page.locator('form#atividade')).not.toHaveAttribute('inert');
  await page.unroute('**/atividades/**');
});

test('after a conflict no key saves over the colleague: it takes a press, and the saved text can be kept', async ({
  page,
  context,
}) => {
  await openSaved(page, 'Conflito sem pressa');
  const other = await context.newPage();
  await other.goto(page.url());
  await narrative(other).fill('Da colega');
  await expect(draftStatus(other)).toContainText('Rascunho salvo');
  await narrative(page).fill('Minha');
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await expect(page.getByRole('table', { name: 'O que difere entre as duas versões' })).toBeVisible();
  await narrative(page).press('End');
  await narrative(page).pressSequentially(' e mais uma frase');
  await other.reload();
  await expect(narrative(other)).toHaveValue('Da colega');
  await page.getByRole('link', { name: 'Ficar com o que está salvo' }).click();
  await expect(narrative(page)).toHaveValue('Da colega');
});
