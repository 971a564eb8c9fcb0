import type { Page, Route } from '@playwright/test';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { FOCAL_POINT } from './people';

const draftStatus = (page: Page) => page.getByRole('status', { name: 'Rascunho' });
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: samplePdf(name) });

async function openNew(page: Page, title: string) {
  await page.goto('/atividades/nova?meta=C5');
  await page.getByLabel('Nome da atividade').fill(title);
}

test.describe('a draft', () => {
  // The browser's own lines about a file that was refused and one that was recognised.
  test.use({ allowedErrors: [/400 \(Bad Request\)|409 \(Conflict\)/] });

  test('what is typed is saved by itself, survives a lost page, and what proves it needs no step in between', async ({
    page,
  }) => {
    await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
    await openNew(page, 'Guia que se salva sozinho');
    await expect(draftStatus(page)).toContainText(/Rascunho salvo às \d+h\d+/);
    await page.reload();
    await expect(page.getByLabel('Nome da atividade')).toHaveValue('Guia que se salva sozinho');

    await test.step('several files at once, one of them refused without losing the others', async () => {
      await page
        .getByLabel('Escolher arquivos')
        .setInputFiles([pdf('guia-rascunho.pdf'), { ...pdf('falso.pdf'), buffer: Buffer.from('nada') }]);
      await expect(page.getByRole('list', { name: 'Evidências' })).toContainText('guia-rascunho.pdf');
      await expect(page.getByRole('button', { name: 'Enviar falso.pdf de novo' })).toBeVisible();
      await page.getByRole('button', { name: 'Tirar falso.pdf da lista' }).click();
      await expect(page.getByRole('list', { name: 'Envios' }).getByRole('listitem')).toHaveCount(0);
    });

    await test.step('a page of the web and a document of SEI, with what is wrong told beside the field', async () => {
      await page.getByText('Informar um documento do SEI').click();
      const sei = page.locator('form').filter({ has: page.getByRole('button', { name: 'Registrar documento' }) });
      await sei.getByLabel('Nome da evidência').fill('Ofício que encaminha o guia');
      await sei.getByLabel('Processo ou documento no SEI').fill('19973.010322/2025-55');
      await sei.getByLabel('Código verificador').fill('45678901');
      await sei.getByLabel('Código CRC').fill('1a2b3c4d');
      await sei.getByRole('button', { name: 'Registrar documento' }).click();
      await expect(sei.getByText('Os dígitos não conferem.').first()).toBeVisible();
      await inEveryLook(page, () => expectNoAxeViolations(page));
      await sei.getByLabel('Processo ou documento no SEI').fill('19973.010322/2025-54');
      await sei.getByRole('button', { name: 'Registrar documento' }).click();
      await expect(page.getByText('Evidência registrada.')).toBeVisible();
      await expect(page.getByRole('list', { name: 'Evidências' })).toContainText('verificador 45678901, CRC 1A2B3C4D');
    });

    await test.step('the same file is recognised in another activity and used again with one press', async () => {
      await openNew(page, 'Guia apresentado em oficina');
      await page.getByLabel('Escolher arquivos').setInputFiles(pdf('guia-rascunho.pdf'));
      await page.getByRole('button', { name: 'Usar nesta atividade' }).click();
      await expect(page.getByText('Evidência ligada a esta atividade.')).toBeVisible();
      await page.getByLabel('Início', { exact: true }).fill('2026-11-20');
      await page.getByRole('button', { name: 'Enviar para análise' }).click();
      await expect(page.getByText('Atividade enviada.')).toBeVisible();
    });

    await test.step('it is taken back, and copied', async () => {
      await page.getByRole('button', { name: 'Retirar da análise' }).click();
      await expect(page.getByText('Atividade retirada da análise.')).toBeVisible();
      await page.getByRole('link', { name: 'Atividades', exact: true }).first().click();
      await page.getByRole('link', { name: /Continuar.*Guia apresentado em oficina/ }).click();
      await expect(page.getByLabel('Início', { exact: true })).toHaveValue('2026-11-20');
    });

    await test.step('its evidence has a page with versions, and takes one more', async () => {
      await page.goto('/evidencias');
      await page
        .getByRole('link', { name: /guia-rascunho/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('guia-rascunho.pdf');
      await page.getByLabel('Enviar nova versão').setInputFiles(pdf('guia-final.pdf'));
      await page.getByRole('button', { name: 'Enviar arquivo' }).click();
      await expect(page.getByText('Nova versão recebida.')).toBeVisible();
      await expect(page.getByRole('table', { name: 'Versões do arquivo' })).toContainText('guia-final.pdf');
      await inEveryLook(page, () => expectNoAxeViolations(page));
    });
  });
});

test.describe('a connection that drops', () => {
  test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

  test('loses nothing: the text is kept in the browser and saved when it comes back', async ({ page, context }) => {
    await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
    await openNew(page, 'Escrita sem conexão');
    await expect(draftStatus(page)).toContainText('Rascunho salvo');
    await context.setOffline(true);
    await page.getByLabel('O que mais a SEGES precisa saber').fill('Texto escrito enquanto a rede caiu.');
    await expect(draftStatus(page)).toContainText('Sem conexão.');
    await context.setOffline(false);
    await expect(draftStatus(page)).toContainText('Rascunho salvo');
    await page.reload();
    await expect(page.getByLabel('O que mais a SEGES precisa saber')).toHaveValue(
      'Texto escrito enquanto a rede caiu.',
    );
  });

  test('and a page that is closed meanwhile gives the text back', async ({ page, context }) => {
    await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
    await openNew(page, 'Escrita e página perdida');
    await expect(draftStatus(page)).toContainText('Rascunho salvo');
    const cut = (route: Route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue();
    await context.route('**/*', cut);
    await page.getByLabel('O que mais a SEGES precisa saber').fill('Frase que quase se perdeu.');
    await expect(draftStatus(page)).toContainText('Sem conexão.');
    const address = page.url();
    await page.goto('about:blank');
    await context.unroute('**/*', cut);
    await page.goto(address);
    await page.getByRole('button', { name: 'Recuperar o texto' }).click();
    await expect(page.getByLabel('O que mais a SEGES precisa saber')).toHaveValue('Frase que quase se perdeu.');
    await expect(draftStatus(page)).toContainText('Rascunho salvo');
  });
});

test('of two windows that write at once, the second sees both versions and loses nothing', async ({
  page,
  context,
}) => {
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  await openNew(page, 'Escrita a quatro mãos');
  await expect(draftStatus(page)).toContainText('Rascunho salvo');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('O que mais a SEGES precisa saber').fill('Da outra janela');
  await expect(draftStatus(other)).toContainText('Rascunho salvo');
  await page.getByLabel('O que mais a SEGES precisa saber').fill('Desta janela');
  await expect(draftStatus(page)).toContainText('foi salva em outra janela');
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  const both = page.getByRole('table', { name: 'O que difere entre as duas versões' });
  await expect(both).toContainText('Da outra janela');
  await expect(both).toContainText('Desta janela');
  await expect(page.getByLabel('O que mais a SEGES precisa saber')).toHaveValue('Desta janela');
  await inEveryLook(page, () => expectNoAxeViolations(page));
  await page.getByRole('button', { name: 'Salvar rascunho' }).click();
  await expect(page.getByText('Rascunho salvo.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('O que mais a SEGES precisa saber')).toHaveValue('Desta janela');
});
