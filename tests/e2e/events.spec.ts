import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ANALYST, FOCAL_POINT } from './people';

const TITLE = 'Reunião técnica extraordinária';

/** The row of this meeting among the person's deadlines. */
const deadline = (page: Page) => page.getByRole('listitem').filter({ hasText: TITLE });

async function openDeadlines(page: Page) {
  await page.goto('/prazos');
  return deadline(page);
}

async function register(page: Page) {
  await page.getByRole('button', { name: 'Registrar evento' }).click();
}

test('a meeting convened by SEGES reaches the deadlines of both parties, moves with them and leaves when withdrawn', async ({
  page: analyst,
  otherPerson,
}) => {
  test.setTimeout(360_000);
  await signIn(analyst, ANALYST.email, ANALYST.password);
  const focal = await otherPerson();
  await signIn(focal, FOCAL_POINT.email, FOCAL_POINT.password);

  await test.step('the form says what is missing beside each field, and keeps what was typed', async () => {
    await analyst.goto('/eventos');
    await analyst.getByRole('link', { name: 'Registrar evento' }).click();
    await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('O que aconteceu?');
    await inEveryLook(analyst, () => expectNoAxeViolations(analyst));
    await analyst.getByLabel('Título').fill(TITLE);
    await analyst.getByLabel('Aconteceu em').fill('2026-11-23');
    await analyst.getByLabel('Prazo', { exact: true }).fill('2026-11-20');
    await register(analyst);
    await expect(analyst.getByText('Escolha o que aconteceu.').first()).toBeVisible();
    await analyst.getByLabel('Reunião convocada').check();
    await register(analyst);
    await expect(analyst.getByText(/não pode vir antes de 23\/11\/2026/).first()).toBeVisible();
    await expect(analyst.getByLabel('Reunião convocada')).toBeChecked();
    await inEveryLook(analyst, () => expectNoAxeViolations(analyst));
  });

  await test.step('the meeting opens an obligation for each party', async () => {
    await analyst.getByLabel('Prazo', { exact: true }).fill('2026-12-10');
    await register(analyst);
    await expect(analyst.getByText('Evento registrado.')).toBeVisible();
    await expect(analyst.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    const opened = analyst.getByRole('list', { name: 'Obrigações abertas por este evento' }).getByRole('listitem');
    await expect(opened).toHaveCount(2);
    await expect(await openDeadlines(focal)).toContainText('10/12/2026');
    await expect(await openDeadlines(analyst)).toHaveCount(2);
  });

  await test.step('moving it shows first which deadlines move', async () => {
    await analyst.goto('/eventos?tipo=MEETING&ano=2026');
    await deadline(analyst).getByRole('link', { name: /^Ver/ }).click();
    await inEveryLook(analyst, () => expectNoAxeViolations(analyst));
    await analyst.getByRole('link', { name: 'Alterar' }).click();
    await analyst.getByLabel('Reunião em').fill('2026-12-17');
    await analyst.getByLabel('Por que muda').fill('falta de sala');
    await analyst.getByRole('button', { name: 'Salvar evento' }).click();
    await expect(analyst.getByText('2 prazos mudam.')).toBeVisible();
    await inEveryLook(analyst, () => expectNoAxeViolations(analyst));
    await analyst.getByRole('button', { name: 'Confirmar e salvar evento' }).click();
    await expect(analyst.getByText('Evento alterado.')).toBeVisible();
    await expect(analyst.getByRole('list', { name: 'Histórico do evento' })).toContainText(
      'de 10/12/2026 para 17/12/2026',
    );
    await expect(await openDeadlines(focal)).toContainText('17/12/2026');
    await deadline(focal).getByRole('link', { name: /^Ver/ }).click();
    const history = focal.getByRole('region', { name: /^Histórico do prazo/ });
    await expect(history).toContainText('De 10/12/2026 para 17/12/2026');
    await expect(history).toContainText('falta de sala');
  });

  await test.step('withdrawing it cancels both, with the reason', async () => {
    await analyst.getByRole('link', { name: 'Retirar evento' }).click();
    await analyst.getByRole('button', { name: 'Retirar evento' }).click();
    await expect(analyst.getByText('Diga por que o evento deixa de valer.').first()).toBeVisible();
    await inEveryLook(analyst, () => expectNoAxeViolations(analyst));
    await analyst.getByLabel('Motivo').fill('Sem quórum');
    await analyst.getByRole('button', { name: 'Retirar evento' }).click();
    await expect(analyst.getByText('2 prazos são cancelados.')).toBeVisible();
    await analyst.getByRole('button', { name: 'Confirmar e retirar evento' }).click();
    await expect(analyst.getByText('Evento retirado.')).toBeVisible();
    await expect(analyst.getByText('Motivo: Sem quórum')).toBeVisible();
    await expect(await openDeadlines(focal)).toHaveCount(0);
  });

  await test.step('the focal point reads the events and changes none', async () => {
    await focal.goto('/eventos');
    await expect(deadline(focal)).toContainText('Retirado');
    await expect(focal.getByRole('link', { name: 'Registrar evento' })).toHaveCount(0);
    await inEveryLook(focal, () => expectNoAxeViolations(focal));
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('registering and withdrawing an event work', async ({ page }) => {
    await signIn(page, ANALYST.email, ANALYST.password);
    await page.goto('/eventos/novo');
    await page.getByLabel('Reunião convocada').check();
    await page.getByLabel('Título').fill('Reunião sem JavaScript');
    await page.getByLabel('Aconteceu em').fill('2026-11-23');
    await page.getByLabel('Prazo', { exact: true }).fill('2026-12-11');
    await register(page);
    await expect(page.getByText('Evento registrado.')).toBeVisible();
    await page.getByRole('link', { name: 'Retirar evento' }).click();
    await page.getByLabel('Motivo').fill('Era um teste');
    await page.getByRole('button', { name: 'Retirar evento' }).click();
    await page.getByRole('button', { name: 'Confirmar e retirar evento' }).click();
    await expect(page.getByText('Evento retirado.')).toBeVisible();
  });
});
