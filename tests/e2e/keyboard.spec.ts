import type { Locator, Page } from '@playwright/test';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { expect, test } from './fixtures';
import { ANALYST, FOCAL_POINT } from './people';
import { hoursOnPlan } from './plan-page';

const COURSE = 'Prestação de contas por teclado';
const MOST_TABS = 120;

test('the whole journey can be done by keyboard alone', async ({ page, otherPerson }) => {
  await signInByKeyboard(page, FOCAL_POINT);
  const before = await hoursOnPlan(page);

  await test.step('from the panel to goal 2.2 and its form', async () => {
    await page.goto('/painel');
    await press(
      page,
      page
        .getByRole('listitem')
        .filter({ hasText: 'Realizar cursos' })
        .getByRole('link', { name: /^Abrir meta/ }),
    );
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2.2');
    await press(page, page.getByRole('main').getByRole('link', { name: 'Registrar turma' }).first());
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Registrar turma');
  });

  await test.step('types the class, saves, attaches and submits', async () => {
    await type(page, page.getByLabel('Nome do curso'), COURSE);
    // The same in every order in which a browser may ask for day and month.
    await type(page, page.getByLabel('Início', { exact: true }), '11112026');
    await type(page, page.getByLabel('Carga horária'), '20');
    const chooser = page.waitForEvent('filechooser');
    await press(page, page.getByLabel('Escolher arquivos'));
    const file = { name: 'programa.pdf', mimeType: 'application/pdf', buffer: samplePdf('Programa') };
    await (await chooser).setFiles(file);
    await expect(page.getByRole('list', { name: 'Evidências' })).toContainText('programa.pdf');
    await press(page, page.getByRole('button', { name: 'Enviar para análise' }));
    await expect(page.getByText('Atividade enviada.')).toBeVisible();
  });

  const analyst = await otherPerson();
  await test.step('the analyst opens, validates and goes on to issue the report', async () => {
    await signInByKeyboard(analyst, ANALYST);
    await press(
      analyst,
      analyst.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: /^Análise/ }),
    );
    await expect(analyst.getByRole('heading', { level: 1 })).toContainText('para analisar');
    await press(analyst, analyst.getByRole('link', { name: new RegExp(COURSE) }));
    await expect(analyst.getByRole('heading', { level: 2, name: COURSE })).toBeVisible();
    await press(analyst, analyst.getByRole('button', { name: 'Validar atividade' }));
    await expect(analyst.getByText('Atividade validada.')).toBeVisible();
    await analyst.goto('/relatorios/2026');
    await press(analyst, analyst.getByRole('link', { name: 'Emitir relatório' }));
    await expect(analyst.getByRole('heading', { level: 1 })).toHaveText(/emitido$|^Emitir a/);
  });

  expect(await hoursOnPlan(page)).toBe(before + 20);
});

async function signInByKeyboard(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/entrar');
  await type(page, page.getByLabel('E-mail'), email);
  await type(page, page.getByLabel('Senha'), password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/painel');
}

/** Tabs on until the target has the focus; fails when the keyboard cannot get there. */
async function reach(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} was not reached by ${MOST_TABS} tabs`);
}

async function press(page: Page, target: Locator) {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

async function type(page: Page, target: Locator, text: string) {
  await reach(page, target);
  await page.keyboard.type(text);
}
