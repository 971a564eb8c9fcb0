import { expect, signIn, test } from './fixtures';
import { ANALYST, FOCAL_POINT } from './people';

test.describe('a focal point', () => {
  test.beforeEach(({ page }) => signIn(page, FOCAL_POINT.email, FOCAL_POINT.password));

  test('finds what is late first, then what is soon, then the months', async ({ page }) => {
    await page.goto('/prazos');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('em atraso');
    const sections = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(sections.nth(0)).toHaveText('Em atraso');
    await expect(sections.nth(1)).toHaveText('Vencem em breve');
    await expect(sections.nth(2)).toHaveText('Dezembro de 2026');
    const late = page.getByRole('region', { name: 'Em atraso' });
    await expect(late.getByRole('listitem').filter({ hasText: 'Ações para o Relatório Anual' })).toContainText(
      'Atrasada há 5 dias',
    );
    await late
      .getByRole('link', { name: /^Resolver/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/obrigacoes\//);
  });

  test('looks at the month as a calendar with its holidays, and goes on to the next one', async ({ page }) => {
    await page.goto('/prazos');
    await page.getByRole('navigation', { name: 'Como ver os prazos' }).getByRole('link', { name: 'Mês' }).click();
    const november = page.getByRole('table', { name: 'Prazos de novembro de 2026' });
    await expect(november.getByRole('columnheader').first()).toHaveText('domingo');
    await expect(november.getByRole('cell', { name: '20 Consciência Negra' })).toBeVisible();
    await expect(november.getByRole('cell', { name: /^23 hoje/ })).toBeVisible();
    await expect(
      november.getByRole('link', { name: /^Meta 3.5, Ações para o Relatório.*: Atrasada há/ }),
    ).toBeVisible();
    await page.getByRole('navigation', { name: 'Meses' }).getByRole('link', { name: 'dezembro' }).click();
    await expect(page).toHaveURL('/prazos?visao=mes&mes=2026-12');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('dezembro de 2026');
    await page.getByRole('navigation', { name: 'Meses' }).getByRole('link', { name: 'Hoje' }).click();
    await expect(november).toBeVisible();
  });

  test('looks at the year of the party, and reads it as a table', async ({ page }) => {
    await page.goto('/prazos?visao=ano');
    await expect(page.getByRole('heading', { level: 2, name: 'SEPOG/RO' })).toBeVisible();
    await page.getByText('Ver como tabela').click();
    const table = page.getByRole('table', { name: 'Obrigações de SEPOG/RO em 2026, pelo mês do prazo' });
    await expect(table.getByRole('row').filter({ hasText: '05/01/2026' })).toContainText('1.2');
    await page.getByRole('navigation', { name: 'Anos' }).getByRole('link', { name: '2027' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('em 2027');
  });

  test('filters by axis and situation, keeps the filter across views, and clears it', async ({ page }) => {
    await page.goto('/prazos');
    await page.getByLabel('Eixo').selectOption('2');
    await page.getByLabel('Situação').selectOption('a_vencer');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await expect(page).toHaveURL(/eixo=2&situacao=a_vencer/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('a vencer');
    await expect(page.getByRole('listitem').filter({ hasText: 'Realizar cursos' }).first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'reunião técnica' })).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Como ver os prazos' }).getByRole('link', { name: 'Ano' }).click();
    await expect(page.getByLabel('Eixo')).toHaveValue('2');
    await page.goto('/prazos?situacao=dispensada');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nenhuma obrigação dispensada');
    await page.getByText('Nenhuma obrigação com esses filtros.').getByRole('link', { name: 'Limpar filtros' }).click();
    await expect(page).toHaveURL('/prazos');
  });

  test('sees the years to come as a forecast, with the memória of each date', async ({ page }) => {
    await page.goto('/metas/2.2');
    await page.getByRole('link', { name: 'Ver prazos previstos dos anos seguintes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('de 2028 a 2030');
    const course = page
      .getByRole('region', { name: '2028' })
      .getByRole('listitem')
      .filter({ hasText: 'Realizar cursos' });
    await expect(course).toContainText('Previsão');
    await expect(course).toContainText('02/01/2029');
    await course.getByText('Memória de cálculo').click();
    await expect(course.getByRole('list', { name: 'Memória de cálculo da meta 2.2, 2028' })).toBeVisible();
  });

  test('on a phone reads the month as a list of the days that have something', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('/prazos?visao=mes');
    const days = page.getByRole('list', { name: 'Dias de novembro de 2026' });
    await expect(days.getByRole('listitem').filter({ hasText: '23, hoje' })).toBeVisible();
    const sign = days.getByRole('link', { name: /^Meta 3.5/ });
    const box = await sign.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(40);
    await sign.click();
    await expect(page).toHaveURL(/\/obrigacoes\//);
  });
});

test('an analyst narrows the network to one party, from the list or by words of its name', async ({ page }) => {
  await signIn(page, ANALYST.email, ANALYST.password);
  await page.goto('/prazos');
  await expect(page.getByText('Todos os partícipes')).toBeVisible();
  await page.getByLabel('Partícipe').selectOption({ label: 'SEPOG/RO' });
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await expect(page.getByText('Secretaria de Estado do Planejamento')).toBeVisible();
  await page.getByLabel('Buscar aderente').fill('instituto RONDONIA ficticio');
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await expect(page.getByText('Instituto Exemplo de Rondônia (fictício)')).toBeVisible();
  await expect(page.getByLabel('Partícipe')).toHaveValue(/^[0-9a-f-]{36}$/);
  await page.getByLabel('Buscar aderente').fill('de');
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De qual órgão?');
  await page.getByRole('link', { name: /^Ver prazos.*SEPOG\/RO/ }).click();
  await expect(page.getByText('Secretaria de Estado do Planejamento')).toBeVisible();
  await page.goto('/prazos?visao=ano');
  await expect(page.getByRole('table', { name: /^Obrigações dos aderentes em 2026/ })).toBeVisible();
});
