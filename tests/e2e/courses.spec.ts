import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ANALYST } from './people';

const TITLE = 'Turma de teste sobre convênios';

test('SEGES announces a class, and the public finds it without JavaScript', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  await signIn(page, ANALYST.email, ANALYST.password);
  await page.goto('/capacitacao/nova');
  await page.getByRole('button', { name: 'Anunciar turma' }).click();
  await expect(page.getByText('Corrija 8 campos para anunciar')).toBeVisible();
  await inEveryLook(page, () => expectNoAxeViolations(page));
  await page.getByLabel('Nome do curso e da turma').fill(TITLE);
  await page.getByLabel('Público').fill('Equipes de convênios');
  await page.getByLabel('Carga horária').fill('12');
  await page.getByLabel('Inscrições de').fill('2026-11-20');
  await page.getByLabel('Inscrições até').fill('2026-11-24');
  await page.getByLabel('Aulas de').fill('2026-11-30');
  await page.getByLabel('Aulas até').fill('2026-12-02');
  await page.getByLabel('A distância').check();
  await page.getByLabel('Endereço da inscrição').fill('https://cursos.example/teste');
  await page.getByRole('button', { name: 'Anunciar turma' }).click();
  await expect(page.getByText('Turma anunciada.')).toBeVisible();
  await inEveryLook(page, () => expectNoAxeViolations(page));

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const citizen = await context.newPage();
  await citizen.goto('/cursos');
  await citizen.getByLabel('Buscar', { exact: true }).fill('convenios teste');
  await citizen.getByRole('button', { name: 'Filtrar' }).click();
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(
    'Uma turma com inscrições abertas com esses filtros',
  );
  await citizen.getByRole('link', { name: TITLE, exact: true }).click();
  await expect(citizen.getByText('até 24/11/2026, amanhã')).toBeVisible();
  await expect(citizen.getByRole('link', { name: 'Inscrever-se' })).toHaveAttribute(
    'href',
    'https://cursos.example/teste',
  );
  await context.close();
});
