import { expect, type Page } from '@playwright/test';

/** Validated hours of SEPOG/RO for goal 2.2, as the plan's page says: "20 de 60 horas". */
export async function hoursOnPlan(page: Page): Promise<number> {
  await page.goto('/plano');
  const row = page.getByRole('row').filter({ hasText: 'Realizar cursos na sua área' });
  const cell = row
    .getByRole('cell')
    .filter({ hasText: /de 60 horas/ })
    .last();
  await expect(cell).toBeVisible();
  return Number((await cell.innerText()).match(/(\d+) de 60 horas/)?.[1]);
}
