import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { letterTo, linkTo } from './outbox';
import { ACCESSION, ADMIN, FOCAL_POINT } from './people';

const BODY = { acronym: 'PEX/RO', name: 'Prefeitura Exemplo (fictícia)' };
const GUEST = { name: 'Rui Fictício Focal', email: 'rui@pex.example', password: 'girassol bigorna nuvem tarde' };

/** Ticks the one box that says "nada a informar" of every goal without work. */
async function declareNothing(page: Page) {
  await page.getByRole('checkbox', { name: /^Nada a informar nas? .*sem atividade/ }).check();
  await expect(page.getByRole('checkbox', { name: /^Nada a informar da meta/ })).toHaveCount(0);
}

/** A body whose accession of October is registered only now: the request of 2026 calls it all the same. */
async function registerBody(admin: Page) {
  await admin.goto('/adesoes');
  await admin.getByRole('link', { name: 'Registrar adesão' }).click();
  await admin.getByLabel('Número', { exact: true }).fill('19/2026');
  await admin.getByLabel('Processo SEI').fill('19973.010322/2025-54');
  await admin.getByLabel('Assinatura').fill('2026-10-20');
  await admin.getByLabel('Nome do órgão ou da entidade').fill(BODY.name);
  await admin.getByLabel('Sigla').fill(BODY.acronym);
  await admin.getByLabel('CNPJ').fill('22.333.444/0001-81');
  await admin.getByLabel('Esfera').selectOption('Público Municipal');
  await admin.getByLabel('Elo da Rede').selectOption('Municípios');
  await admin.getByLabel('Âmbito de competência e de atuação').fill('Convênios do município.');
  await admin.getByLabel('Calendário').selectOption({ index: 1 });
  await admin.getByRole('button', { name: 'Registrar adesão' }).click();
  await admin.getByRole('button', { name: 'Confirmar e registrar adesão' }).click();
  await expect(admin.getByText('Adesão registrada.')).toBeVisible();
  return new URL(admin.url()).pathname.split('/').at(-1) ?? '';
}

/** A focal point of that body, who has made a password and is signed in. */
async function inviteGuest(admin: Page, guest: Page, partyId: string) {
  await admin.goto(`/pessoas/convidar?participe=${partyId}`);
  await admin.getByLabel('Nome', { exact: true }).fill(GUEST.name);
  await admin.getByLabel('E-mail').fill(GUEST.email);
  await admin.getByRole('radio', { name: /Ponto focal/ }).check();
  await admin.getByRole('button', { name: 'Enviar convite' }).click();
  await expect(admin.getByText('Convite enviado.')).toBeVisible();
  await guest.goto(await linkTo(admin, GUEST.email));
  await guest.getByLabel('Sua senha').fill(GUEST.password);
  await guest.getByRole('button', { name: 'Aceitar convite' }).click();
  await expect(guest.getByText('Convite aceito.')).toBeVisible();
}

test('SEGES asks for a year, parties answer in time, late or that there is nothing, and the year is closed', async ({
  page: admin,
  otherPerson,
}) => {
  test.setTimeout(480_000);
  await signIn(admin, ADMIN.email, ADMIN.password);
  const focal = await otherPerson();
  await signIn(focal, FOCAL_POINT.email, FOCAL_POINT.password);

  await test.step('the request of 2025 is due today and calls who took part that year', async () => {
    await admin.goto('/relatorios/2025/coleta');
    await admin.getByRole('link', { name: 'Abrir coleta' }).click();
    await admin.getByRole('button', { name: 'Abrir coleta' }).click();
    await expect(admin.getByText('Informe até quando se espera a resposta.').first()).toBeVisible();
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
    await admin.getByLabel('Responder até').fill('2026-11-23');
    await admin.getByRole('button', { name: 'Abrir coleta' }).click();
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Falta 1 de 1 resposta');
  });

  await test.step('the party says something of each goal, sends, and has a receipt', async () => {
    await focal.goto('/relatorios/2025/coleta');
    await expect(focal.getByRole('heading', { level: 1 })).toHaveText('Responda até 23 de novembro de 2026');
    await focal.getByLabel('Destaques do ano').fill('O acordo começou em dezembro.');
    await focal.getByRole('button', { name: 'Enviar resposta' }).click();
    const summary = focal.getByRole('alert').filter({ hasText: /Corrija \d+ campos para enviar/ });
    await summary.getByRole('link', { name: 'Meta 2.2: Registre o que foi feito' }).click();
    await expect(focal.getByRole('checkbox', { name: 'Nada a informar da meta 2.2' })).toBeFocused();
    await expect(focal.getByLabel('Destaques do ano')).toHaveValue('O acordo começou em dezembro.');
    await inEveryLook(focal, () => expectNoAxeViolations(focal));
    await declareNothing(focal);
    await focal.getByRole('button', { name: 'Enviar resposta' }).click();
    await expect(focal.getByRole('heading', { level: 1 })).toHaveText(/^Recibo COL-2025-SEPOGRO-[0-9A-F]{4}$/);
    await expect(focal.getByText('23/11/2026, enviada no prazo')).toBeVisible();
    await inEveryLook(focal, () => expectNoAxeViolations(focal));
  });

  const guest = await otherPerson();
  await test.step('a body that joins meanwhile is missing in 2026, is reminded, and is granted a later day', async () => {
    await inviteGuest(admin, guest, await registerBody(admin));
    await admin.goto('/relatorios/2026/coleta');
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Faltam 2 de 3 respostas');
    await admin.getByRole('button', { name: 'Lembrar' }).click();
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
    await admin.getByRole('button', { name: 'Lembrar 2 partícipes' }).click();
    await expect(admin.getByText('Lembretes a caminho')).toBeVisible();
    await letterTo(admin, GUEST.email, `faltam as ações de 2026 de ${BODY.acronym}`);
    await admin.goto('/relatorios/2026/coleta');
    await admin.getByRole('checkbox', { name: `Marcar ${BODY.acronym}` }).check();
    await admin.getByRole('button', { name: 'Prorrogar prazo' }).click();
    await admin.getByLabel('Novo prazo').fill('2026-11-20');
    await admin.getByLabel('Motivo').fill('Aderiu há pouco.');
    await admin.getByRole('button', { name: 'Prorrogar prazo' }).click();
    await expect(admin.getByText('O prazo não pode vir antes de hoje, 23/11/2026.').first()).toBeVisible();
    await expect(admin.getByLabel('Motivo')).toHaveValue('Aderiu há pouco.');
    await admin.getByLabel('Novo prazo').fill('2026-11-30');
    await admin.getByRole('button', { name: 'Prorrogar prazo' }).click();
    await admin.getByRole('button', { name: 'Confirmar e prorrogar prazo' }).click();
    await expect(admin.getByRole('row').filter({ hasText: BODY.acronym })).toContainText('prazo 30/11/2026');
  });

  await test.step('what is typed is kept by itself, and what a colleague saved meanwhile is shown beside it', async () => {
    await guest.goto('/relatorios/2026/coleta');
    const highlights = guest.getByLabel('Destaques do ano');
    const draft = guest.getByRole('status', { name: 'Rascunho' });
    await highlights.fill('Primeiras reuniões com a Rede.');
    await expect(draft).toContainText('Rascunho salvo');
    await guest.reload();
    await expect(highlights).toHaveValue('Primeiras reuniões com a Rede.');
    const window = await guest.context().newPage();
    await window.goto('/relatorios/2026/coleta');
    await window.getByLabel('Destaques do ano').fill('Da outra janela.');
    await expect(window.getByRole('status', { name: 'Rascunho' })).toContainText('Rascunho salvo');
    await highlights.fill('Desta janela.');
    await expect(draft).toContainText('foi salva em outra janela');
    await guest.getByRole('button', { name: 'Salvar rascunho' }).click();
    await expect(guest.getByRole('table', { name: 'O que difere entre as duas versões' })).toContainText(
      'Da outra janela.',
    );
    await expect(highlights).toHaveValue('Desta janela.');
    await window.close();
  });

  await test.step('within its later day the body answers in time', async () => {
    await declareNothing(guest);
    await guest.getByRole('button', { name: 'Enviar resposta' }).click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(/^Recibo COL-2026-PEXRO-/);
    await expect(guest.getByText('30/11/2026, enviada no prazo')).toBeVisible();
    await expect(guest.getByText('Desta janela.')).toBeVisible();
  });

  await test.step('what was due on 18/11 is answered from the dashboard, and late', async () => {
    await focal.goto('/painel');
    await focal.getByRole('link', { name: /^Responder.*Ações para o Relatório Anual 2026$/ }).click();
    await expect(focal).toHaveURL('/relatorios/2026/coleta');
    await declareNothing(focal);
    await focal.getByRole('button', { name: 'Enviar resposta' }).click();
    await expect(focal.getByText('18/11/2026, enviada com atraso')).toBeVisible();
  });

  await test.step('a body that had nothing corrects its answer, and the protocol stays', async () => {
    const body = await otherPerson();
    await signIn(body, ACCESSION.email, ACCESSION.password);
    await body.goto('/relatorios/2026/coleta');
    const protocol = await body.locator('strong', { hasText: /^COL-2026-/ }).innerText();
    await body.getByLabel('Destaques do ano').fill('Primeiras ações em 2027.');
    await body.getByRole('button', { name: 'Enviar correção' }).click();
    await expect(body.getByRole('heading', { level: 1 })).toHaveText(`Recibo ${protocol}`);
    await expect(body.getByText(/^2ª versão\. O primeiro envio/)).toBeVisible();
  });

  await test.step('the matrix tells who answered how', async () => {
    await admin.goto('/relatorios/2026/coleta');
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Todas as respostas chegaram');
    const row = (acronym: string) => admin.getByRole('row').filter({ hasText: acronym });
    await expect(row('SEPOG/RO')).toContainText('Enviada com atraso');
    await expect(row('IEX/RO')).toContainText('Nada a informar');
    await expect(row(BODY.acronym)).toContainText('Nada a informar');
    await expect(admin.getByRole('button', { name: 'Lembrar' })).toHaveCount(0);
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
  });

  await test.step('the year of 2025 is closed, and takes no answer until it is opened again', async () => {
    await admin.goto('/relatorios/2025/coleta');
    await admin.getByRole('link', { name: 'Encerrar coleta' }).click();
    await admin.getByRole('button', { name: 'Encerrar', exact: true }).click();
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Coleta encerrada em 23/11/2026');
    await expect(admin.getByText('Coleta encerrada. O ano está fechado')).toBeVisible();
    await focal.goto('/relatorios/2025/coleta');
    await expect(focal.getByText('A coleta de 2025 está encerrada')).toBeVisible();
    await expect(focal.getByRole('button', { name: 'Enviar correção' })).toHaveCount(0);
    await admin.getByRole('checkbox', { name: 'Marcar SEPOG/RO' }).check();
    await admin.getByRole('button', { name: 'Reabrir' }).click();
    await admin.getByLabel('Justificativa').fill('Faltou uma ação de dezembro.');
    await admin.getByRole('button', { name: 'Reabrir para eles' }).click();
    await expect(admin.getByRole('list', { name: 'Reaberturas' })).toContainText('Faltou uma ação de dezembro.');
    await focal.reload();
    await expect(focal.getByRole('button', { name: 'Enviar correção' })).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an answer is kept, told what it lacks and sent', async ({ page }) => {
    await signIn(page, ACCESSION.email, ACCESSION.password);
    await page.goto('/relatorios/2026/coleta');
    await page.getByRole('checkbox', { name: 'Nada a informar da meta 2.2' }).uncheck();
    await page.getByLabel('Destaques do ano').fill('Escrito sem JavaScript.');
    await page.getByRole('button', { name: 'Salvar rascunho' }).click();
    await expect(page.getByText('Há mudanças que ainda não foram enviadas')).toBeVisible();
    await page.getByRole('button', { name: 'Enviar correção' }).click();
    await expect(page.getByRole('link', { name: 'Meta 2.2: Registre o que foi feito' })).toBeVisible();
    await expect(page.getByLabel('Destaques do ano')).toHaveValue('Escrito sem JavaScript.');
    await page.getByRole('checkbox', { name: 'Nada a informar da meta 2.2' }).check();
    await page.getByRole('button', { name: 'Enviar correção' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Recibo COL-2026-IEXRO-/);
    await expect(page.getByText('Escrito sem JavaScript.')).toBeVisible();
  });
});
