import type { Page } from '@playwright/test';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { readPdf } from '@/tests/support/pdf';
import { expect, signIn, test } from './fixtures';
import { ANALYST, FOCAL_POINT } from './people';
import { hoursOnPlan } from './plan-page';

const COURSE = 'Gestão de riscos em convênios, turma 1';
const FILE = 'lista-de-presenca-18-e-19-nov.pdf';

test('a class logged and proved by SEPOG/RO is validated by SEGES and reaches the plan, the report and the portal', async ({
  page,
  otherPerson,
}) => {
  await signIn(page, FOCAL_POINT.email, FOCAL_POINT.password);
  const before = await hoursOnPlan(page);

  await test.step('the focal point sees what the party owes, with dates computed from the plan', async () => {
    await page.goto('/painel');
    const course = page.getByRole('listitem').filter({ hasText: 'Realizar cursos na sua área' });
    await expect(course).toContainText('31/12/2026');
    await expect(page.getByRole('listitem').filter({ hasText: 'Ações para o Relatório Anual' })).toContainText(
      'Atrasada há 5 dias',
    );
    await course.getByRole('link', { name: /^Abrir meta/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2.2 Realizar cursos');
  });

  await test.step('logs a class of 20 hours, attaches its list and submits', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Registrar turma' }).first().click();
    await page.getByLabel('Nome do curso').fill(COURSE);
    await page.getByLabel('Início', { exact: true }).fill('2026-11-18');
    await page.getByLabel(/^Fim/).fill('2026-11-19');
    await page.getByLabel('Carga horária').fill('20');
    await page.getByLabel('Inscritos').fill('28');
    await page.getByLabel('Concluintes').fill('25');
    const buffer = samplePdf('Lista de presença');
    await page.getByLabel('Escolher arquivos').setInputFiles({ name: FILE, mimeType: 'application/pdf', buffer });
    await expect(page.getByRole('list', { name: 'Evidências' })).toContainText(FILE);
    await page.getByRole('button', { name: 'Enviar para análise' }).click();
    await expect(page.getByText('Atividade enviada.')).toBeVisible();
  });

  const analyst = await otherPerson();
  await test.step('a SEGES analyst sees it waiting, opens the file and validates it', async () => {
    await signIn(analyst, ANALYST.email, ANALYST.password);
    await analyst
      .getByRole('navigation', { name: 'Principal' })
      .getByRole('link', { name: /^Análise/ })
      .click();
    await expect(analyst.getByRole('heading', { level: 1 })).toContainText('para analisar');
    await analyst.getByRole('link', { name: new RegExp(COURSE) }).click();
    await expect(analyst.getByText(/passa de .* horas validadas/)).toBeVisible();
    await expectFile(analyst);
    await analyst.getByRole('button', { name: 'Validar atividade' }).click();
    await expect(analyst.getByText('Atividade validada.')).toBeVisible();
  });

  await test.step('the plan shows 20 hours more of the 60', async () => {
    expect(await hoursOnPlan(page)).toBe(before + 20);
  });

  await test.step('the draft of the annual report, a tagged PDF, tells of goal, activity and evidence', async () => {
    await analyst.goto('/relatorios/2026');
    const link = analyst.getByRole('link', { name: 'PDF', exact: true });
    const answer = await analyst.request.get((await link.getAttribute('href')) ?? '');
    const { text, isTagged, language } = await readPdf(await answer.body());
    expect({ isTagged, language }).toEqual({ isTagged: true, language: 'pt-BR' });
    for (const expected of [
      'Realizar cursos na sua área de abrangência e atuação.',
      COURSE,
      'evidência não publicada',
    ]) {
      expect(text).toContain(expected);
    }
  });

  await test.step('the portal shows the goal’s progress and nobody’s name', async () => {
    const citizen = await otherPerson();
    await citizen.goto('/');
    await citizen.getByRole('link', { name: 'O plano', exact: true }).first().click();
    await citizen.getByRole('link', { name: /^Realizar cursos/ }).click();
    await expect(citizen.getByRole('region', { name: /SEPOG\/RO/ })).toContainText(`${before + 20} de 60 horas`);
    const shown = await citizen.content();
    for (const secret of [FOCAL_POINT.name, ANALYST.name, FOCAL_POINT.email, COURSE, FILE]) {
      expect(shown).not.toContain(secret);
    }
  });
});

/** Opens the evidence as a person would and compares what comes with what was sent. */
async function expectFile(analyst: Page) {
  const link = analyst.getByRole('link', { name: `Abrir ${FILE}` });
  const answer = await analyst.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(await answer.body()).toEqual(samplePdf('Lista de presença'));
}
