import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ADMIN, FOCAL_POINT } from './people';

/** Sends a form that moves deadlines: looks at what moves, then confirms it. */
async function save(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText('Confira o que muda antes de salvar')).toBeVisible();
  await page.getByRole('button', { name: `Confirmar e ${button.charAt(0).toLowerCase()}${button.slice(1)}` }).click();
}

async function setReading(page: Page, fill: () => Promise<void>) {
  await page.goto('/metas/1.6/leitura');
  await fill();
  await save(page, 'Salvar leitura');
  await expect(page.getByText('Leitura salva.')).toBeVisible();
}

async function setStart(page: Page, date: string, confirmed: boolean) {
  await page.goto('/plano/vigencia');
  await page.getByLabel('Início da vigência').fill(date);
  await page.getByLabel('Início conferido no DOU').setChecked(confirmed);
  await save(page, 'Salvar vigência');
  await expect(page.getByText('Vigência salva.')).toBeVisible();
}

test('confirming the start of the term moves the open dates that hang on it, and each keeps its history', async ({
  page,
  otherPerson,
}) => {
  test.setTimeout(240_000);
  await signIn(page, ADMIN.email, ADMIN.password);

  await test.step('the administrator reads goal 1.6 as one a year of the plan', async () => {
    await setReading(page, async () => {
      await page.getByLabel('Anual', { exact: true }).check();
      await page.getByLabel(/^Ano do plano/).check();
    });
  });

  await test.step('confirms the start, and sees before saving what moves', async () => {
    await page.goto('/plano');
    await expect(page.getByText('presumida – confirme no DOU')).toBeVisible();
    await page.getByRole('link', { name: 'Confirmar vigência' }).click();
    await page.getByLabel('Início da vigência').fill('2025-12-22');
    await page.getByLabel('Início conferido no DOU').check();
    await page.getByLabel(/^Onde foi conferido/).fill('DOU de 22/12/2025, seção 3');
    await page.getByRole('button', { name: 'Salvar vigência' }).click();
    const moved = page.getByRole('row').filter({ hasText: '1.6' }).filter({ hasText: 'SEPOG/RO' }).first();
    await expect(moved).toContainText('21/12/2026');
    await expect(moved).toContainText('22/12/2026');
    await expect(page.getByLabel('Início da vigência')).toHaveValue('2025-12-22');
    await inEveryLook(page, () => expectNoAxeViolations(page));
    await page.getByRole('button', { name: 'Confirmar e salvar vigência' }).click();
    await expect(page.getByText('Vigência salva.')).toBeVisible();
    await expect(page.getByText('presumida – confirme no DOU')).toBeHidden();
  });

  await test.step('the focal point reads the new date, its memória, and why it moved', async () => {
    const focal = await otherPerson();
    await signIn(focal, FOCAL_POINT.email, FOCAL_POINT.password);
    await focal.goto('/metas/1.6');
    await focal.getByRole('row').filter({ hasText: '1º ano do plano' }).getByRole('link').click();
    await expect(focal.getByRole('heading', { level: 1 })).toHaveText('22 de dezembro de 2026, terça-feira');
    await expect(focal.getByRole('list', { name: 'Memória de cálculo' })).toContainText(
      'Confirmada pela publicação no DOU',
    );
    const history = focal.getByRole('region', { name: /^Histórico do prazo/ });
    await expect(history).toContainText('De 21/12/2026 para 22/12/2026');
    await expect(history).toContainText('DOU de 22/12/2025, seção 3');
    await expect(history).toContainText('Sofia Fictícia da Rede');
    await expect(focal.getByRole('link', { name: 'Mudar a leitura' })).toHaveCount(0);
  });

  await test.step('the reading and the date go back to what they were', async () => {
    await setStart(page, '2025-12-19', false);
    await setReading(page, async () => {
      await page.getByLabel('Conforme a norma em vigor').check();
      await page.getByLabel(/^Norma/).fill('IN SEGES/ME nº 19/2022');
      await page.getByRole('textbox', { name: 'Vence em' }).fill('31/12');
    });
  });
});

test('a reading with a missing part is refused beside its field, and keeps what was typed', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, ADMIN.email, ADMIN.password);
  await page.goto('/metas/1.2/leitura');
  await page.getByLabel('Quantos dias').fill('');
  await page.getByRole('button', { name: 'Salvar leitura' }).click();
  await expect(page.getByText('Informe em quantos dias, a partir de 1.').first()).toBeVisible();
  await page.getByLabel('Conforme a norma em vigor').check();
  await page.getByRole('textbox', { name: 'Vence em' }).fill('31/02');
  await page.getByRole('button', { name: 'Salvar leitura' }).click();
  await expect(page.getByText('Informe dia e mês, como 31/12.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Vence em' })).toHaveValue('31/02');
  await inEveryLook(page, () => expectNoAxeViolations(page));
});

test('an amendment is prepared, compared with the plan in force, and discarded', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, ADMIN.email, ADMIN.password);
  await page.goto('/plano/versoes');
  await page.getByRole('link', { name: 'Preparar termo aditivo' }).click();
  await page.getByLabel('Nome do termo aditivo').fill('1º Termo Aditivo');
  await page.getByLabel('Vale desde').fill('2026-11-20');
  await page.getByRole('button', { name: 'Preparar nova versão' }).click();
  await expect(page.getByText('Termo aditivo em preparo.')).toBeVisible();
  await inEveryLook(page, () => expectNoAxeViolations(page));

  await page.getByRole('link', { name: /^Alterar ?: meta 2\.2/ }).click();
  await page.getByLabel('Mínimo por partícipe e ciclo').fill('80');
  await inEveryLook(page, () => expectNoAxeViolations(page));
  await page.getByRole('button', { name: 'Salvar meta' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'mínimo de 80 horas' })).toContainText('Alterada');

  await page.getByRole('button', { name: 'Pôr em vigor' }).click();
  await expect(page.getByText('Confira o que muda antes de salvar')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirmar e pôr em vigor' })).toBeVisible();
  await page.getByRole('link', { name: 'Cancelar' }).click();
  await expect(page.getByText('Confira o que muda antes de salvar')).toBeHidden();

  await page.getByRole('link', { name: 'Descartar preparo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Descartar preparo' }).click();
  await expect(page.getByText('Preparo do termo aditivo descartado.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('O plano está na versão original');
});
