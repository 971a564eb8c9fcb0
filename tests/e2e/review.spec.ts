import type { Page } from '@playwright/test';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { expect, expectNoAxeViolations, signIn, test } from './fixtures';
import { ANALYST, FOCAL_POINT } from './people';

const SIZES = [
  { name: 'on a desktop', viewport: { width: 1440, height: 900 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
];

/** Records an activity of goal C5 with its proof and sends it for review. */
async function send(page: Page, title: string) {
  await page.goto('/atividades/nova?meta=C5');
  await page.getByLabel('Nome da atividade').fill(title);
  await page.getByLabel('Início', { exact: true }).fill('2026-11-20');
  const buffer = samplePdf(title);
  await page
    .getByLabel('Escolher arquivos')
    .setInputFiles({ name: `${title}.pdf`, mimeType: 'application/pdf', buffer });
  await expect(page.getByRole('list', { name: 'Evidências' })).toContainText(title);
  await page.getByRole('button', { name: 'Enviar para análise' }).click();
  await expect(page.getByText('Atividade enviada.')).toBeVisible();
}

/** Opens an activity of the queue, which is narrowed to it. */
async function review(page: Page, title: string, search = title) {
  await page.goto(`/analise?busca=${encodeURIComponent(search)}`);
  await page.getByRole('list', { name: /^Fila/ }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

for (const { name, viewport } of SIZES) {
  test.describe(name, () => {
    test('a question is answered, a return is mended point by point, and the activity is validated', async ({
      page,
      otherPerson,
    }) => {
      const title = `Guia de análise, ${name}`;
      const analyst = await otherPerson();
      for (const person of [page, analyst]) await person.setViewportSize(viewport);
      await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
      await signIn(analyst, ANALYST.email, ANALYST.password);
      await send(page, title);
      await expect(page.getByText('A SEGES analisa até 03/12/2026')).toBeVisible();

      await test.step('SEGES asks, and the activity stays in the queue', async () => {
        await review(analyst, title);
        await analyst.getByText('Fazer uma pergunta').click();
        await analyst.getByRole('button', { name: 'Enviar pergunta' }).click();
        await expect(analyst.getByText('Escreva a pergunta.').first()).toBeVisible();
        await expectNoAxeViolations(analyst);
        await analyst.getByLabel('Pergunta', { exact: true }).fill('Quem pode usar o guia?');
        await analyst.getByRole('button', { name: 'Enviar pergunta' }).click();
        await expect(analyst.getByText('Pergunta enviada.')).toBeVisible();
        await analyst.goto(`/analise?busca=${encodeURIComponent(title)}`);
        await expect(analyst.getByRole('list', { name: /^Fila/ })).toContainText('Aguarda resposta');
      });

      await test.step('the author is told, opens it and answers', async () => {
        await page.goto('/painel');
        const bell = page.getByRole('link', { name: /avisos? não lidos?/ }).filter({ visible: true });
        await bell.click();
        await expect(page.getByRole('heading', { level: 1 })).toContainText('não lido');
        await expectNoAxeViolations(page);
        await page
          .getByRole('link', { name: new RegExp(`^Abrir.*${title}`) })
          .first()
          .click();
        await expect(page.getByText('“Quem pode usar o guia?”')).toBeVisible();
        await page.getByLabel('Sua resposta').fill('Qualquer órgão da Rede.');
        await expectNoAxeViolations(page);
        await page.getByRole('button', { name: 'Enviar resposta' }).click();
        await expect(page.getByText('“Qualquer órgão da Rede.”')).toBeVisible();
      });

      await test.step('SEGES returns it with a reason beside the start and the proof', async () => {
        await review(analyst, title);
        await expect(analyst.getByText('“Qualquer órgão da Rede.”')).toBeVisible();
        await analyst.getByText('Devolver para corrigir').click();
        await analyst.getByRole('button', { name: 'Devolver para SEPOG/RO' }).click();
        await expect(analyst.getByText('Diga o que precisa ser corrigido.').first()).toBeVisible();
        await analyst.locator('summary').filter({ hasText: 'Início' }).click();
        await analyst.getByLabel(/O que corrigir em “Início”/).fill('Foi no dia 19.');
        await analyst
          .locator('summary')
          .filter({ hasText: `${title}.pdf` })
          .click();
        await analyst.getByLabel(/O que corrigir em “.*\.pdf”/).fill('Falta a segunda página.');
        await expectNoAxeViolations(analyst);
        await analyst.getByRole('button', { name: 'Devolver para SEPOG/RO' }).click();
        await expect(analyst.getByText('Atividade devolvida')).toBeVisible();
      });

      await test.step('the author sees what to mend beside each field, mends it and sends it again', async () => {
        await page.reload();
        await page.getByRole('link', { name: 'Continuar' }).click();
        const asked = page.getByRole('list', { name: 'O que corrigir' });
        await expect(asked).toContainText('Falta a segunda página.');
        await asked.getByRole('link', { name: 'Início' }).click();
        await expect(page).toHaveURL(/#campo-performedFrom$/);
        await expect(page.getByText('A corrigir: Foi no dia 19.')).toBeVisible();
        await expect(page.getByRole('list', { name: 'Evidências' })).toContainText(
          'A corrigir: Falta a segunda página.',
        );
        await expectNoAxeViolations(page);
        await page.getByLabel('Início', { exact: true }).fill('2026-11-19');
        await page.getByRole('button', { name: 'Enviar para análise' }).click();
        await expect(page.getByText('Atividade enviada.')).toBeVisible();
      });

      await test.step('SEGES validates it with one press, and the conversation tells it all', async () => {
        await review(analyst, title);
        await analyst.getByRole('button', { name: 'Validar atividade' }).click();
        await expect(analyst.getByText('Atividade validada.')).toBeVisible();
        await page.reload();
        const turns = page.getByRole('region', { name: 'Conversa' }).locator('ol > li');
        await expect(turns).toContainText(['Enviada', 'Pergunta', 'Resposta', 'Devolvida', 'Enviada', 'Validada']);
      });
    });

    test('several are validated at once after a preview, and the queue goes on by itself', async ({
      page,
      otherPerson,
    }) => {
      const word = viewport.width > 500 ? 'Cartilha larga' : 'Cartilha estreita';
      const analyst = await otherPerson();
      for (const person of [page, analyst]) await person.setViewportSize(viewport);
      await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
      await signIn(analyst, ANALYST.email, ANALYST.password);
      for (const number of [1, 2, 3, 4]) await send(page, `${word} ${number}`);

      await test.step('a decision opens the next one, with the filter kept and the focus on its title', async () => {
        await review(analyst, `${word} 1`, word);
        await analyst.getByRole('button', { name: 'Validar atividade' }).click();
        await expect(analyst.getByRole('heading', { level: 2, name: `${word} 2` })).toBeFocused();
        await expect(analyst).toHaveURL(/busca=Cartilha/);
      });

      await test.step('two are ticked, looked at and validated together', async () => {
        await analyst.goto(`/analise?busca=${encodeURIComponent(word)}`);
        await analyst.getByLabel(`Selecionar ${word} 2`).check();
        await analyst.getByLabel(`Selecionar ${word} 3`).check();
        await analyst.getByRole('button', { name: 'Validar selecionadas' }).click();
        await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('Validar 2 atividades?');
        await expect(analyst.getByRole('region', { name: /^Serão validadas/ })).toContainText('Meta C5, 2026');
        await expectNoAxeViolations(analyst);
        await analyst.getByRole('button', { name: 'Validar 2 atividades' }).click();
        await expect(analyst.getByText('Atividades validadas.')).toBeVisible();
        await expect(analyst.getByText(/^1 de \d+ com esses filtros/)).toBeVisible();
      });

      await test.step('what was withdrawn after the preview stops it, and the list is drawn again', async () => {
        await analyst.getByLabel(`Selecionar ${word} 4`).check();
        await analyst.getByRole('button', { name: 'Validar selecionadas' }).click();
        await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('Validar 1 atividade?');
        await page.getByRole('button', { name: 'Retirar da análise' }).click();
        await expect(page.getByLabel('Nome da atividade')).toHaveValue(`${word} 4`);
        await analyst.getByRole('button', { name: 'Validar 1 atividade' }).click();
        await expect(analyst.getByText('Alguma destas atividades mudou e nada foi validado.')).toBeVisible();
        await expect(analyst.getByRole('region', { name: /^Ficam de fora/ })).toContainText('Não espera mais análise.');
      });
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('asking, answering and returning work', async ({ page, browser, baseURL }) => {
    await signIn(page, ANALYST.email, ANALYST.password);
    await page.goto('/analise');
    const entry = page.getByRole('list', { name: /^Fila/ }).getByRole('link', { name: 'Campanha de divulgação' });
    await entry.click();
    await page.getByText('Fazer uma pergunta').click();
    await page.getByRole('button', { name: 'Enviar pergunta' }).click();
    await expect(page.getByText('Escreva a pergunta.').first()).toBeVisible();
    await page.getByLabel('Pergunta', { exact: true }).fill('Quantas pessoas a campanha alcançou?');
    await page.getByRole('button', { name: 'Enviar pergunta' }).click();
    await expect(page.getByText('Pergunta enviada.')).toBeVisible();
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const author = await context.newPage();
    await signIn(author, FOCAL_POINT.email, FOCAL_POINT.password);
    await author.goto('/painel');
    await author.getByRole('link', { name: /^Responder.*Campanha/ }).click();
    await author.getByLabel('Sua resposta').fill('Cerca de mil.');
    await author.getByRole('button', { name: 'Enviar resposta' }).click();
    await expect(author.getByText('“Cerca de mil.”')).toBeVisible();
    await context.close();
  });
});
