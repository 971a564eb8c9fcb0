import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ACCESSION, ADMIN, FOCAL_POINT } from './people';

/** Ticks "nada a informar" of every goal that has nothing validated. */
async function declareNothing(page: Page) {
  for (const box of await page.getByRole('checkbox', { name: /^Nada a informar/ }).all()) await box.check();
}

test('SEGES asks for a year, parties answer in time, late or that there is nothing, and the year is closed', async ({
  page: admin,
  otherPerson,
}) => {
  test.setTimeout(360_000);
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
    await expect(focal.getByRole('alert')).toContainText('Falta dizer algo sobre as metas');
    await expect(focal.getByLabel('Destaques do ano')).toHaveValue('O acordo começou em dezembro.');
    await inEveryLook(focal, () => expectNoAxeViolations(focal));
    await declareNothing(focal);
    await focal.getByRole('button', { name: 'Enviar resposta' }).click();
    await expect(focal.getByRole('heading', { level: 1 })).toHaveText(/^Recibo COL-2025-SEPOGRO-[0-9A-F]{4}$/);
    await expect(focal.getByText('23/11/2026, enviada no prazo')).toBeVisible();
    await inEveryLook(focal, () => expectNoAxeViolations(focal));
  });

  await test.step('what was due on 18/11 is sent late', async () => {
    await focal.goto('/relatorios/2026/coleta');
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
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
  });

  await test.step('the year of 2025 is closed, and takes no answer until it is opened again', async () => {
    await admin.goto('/relatorios/2025/coleta');
    await admin.getByRole('link', { name: 'Encerrar coleta' }).click();
    await admin.getByRole('button', { name: 'Encerrar', exact: true }).click();
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
