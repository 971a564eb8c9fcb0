import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ACCESSION, ANALYST, COORDINATOR } from './people';

const CPF = '123.123.123-87';

test('a person is designated and replaced, and the history shows who took over', async ({ page }) => {
  await signIn(page, ACCESSION.email, ACCESSION.password);
  await page.goto('/pessoas/designados/nova');
  await page.getByLabel('Nome completo').fill('Hélio Fictício da Prova');
  await page.getByLabel('CPF').fill('123.123.123-88');
  await page.getByLabel('Telefone').fill('(69) 90000-0099');
  await page.getByLabel('E-mail').fill('helio@iex.example');
  await page.getByRole('button', { name: 'Designar pessoa' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'os dígitos não conferem' })).toBeVisible();
  await inEveryLook(page, () => expectNoAxeViolations(page));
  await page.getByLabel('CPF').fill(CPF);
  await page.getByRole('button', { name: 'Designar pessoa' }).click();
  await expect(page.getByText('Pessoa designada.')).toBeVisible();
  await expect(page.getByText('***.123.123-**')).toBeVisible();
  await page.getByRole('link', { name: 'Substituir', exact: true }).click();
  await page.getByLabel('Nome completo').fill('Íris Fictícia da Prova');
  await page.getByLabel('CPF').fill('987.987.987-23');
  await page.getByLabel('Telefone').fill('(69) 90000-0098');
  await page.getByLabel('E-mail').fill('iris@iex.example');
  await page.getByLabel(/^Por que Hélio/).fill('Mudança de lotação.');
  await page.getByRole('button', { name: 'Registrar substituição' }).click();
  await expect(page.getByText('Substituição registrada.')).toBeVisible();
  await page.getByRole('link', { name: 'Hélio Fictício da Prova' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Íris Fictícia da Prova' })).toBeVisible();
  await page.goto('/pessoas/designados');
  await inEveryLook(page, () => expectNoAxeViolations(page));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a CPF is looked for and shown for a reason, once, and stays out of every address', async ({ page }) => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await signIn(page, ANALYST.email, ANALYST.password);
    await page.goto('/pessoas/designados');
    await page.getByLabel('CPF inteiro').fill('222.555.888-46');
    await page.getByRole('button', { name: 'Buscar pessoa' }).click();
    await expect(page.getByRole('heading', { name: 'Dario Fictício do Acordo' })).toBeVisible();
    await page.getByRole('link', { name: 'Mostrar CPF e telefone' }).click();
    await page.getByRole('button', { name: 'Mostrar agora' }).click();
    await expect(page.getByText('Escolha o motivo.').first()).toBeVisible();
    await page.getByLabel('Conferência com um documento').check();
    await page.getByRole('button', { name: 'Mostrar agora' }).click();
    await expect(page.getByText('222.555.888-46')).toBeVisible();
    await page.getByRole('link', { name: 'Ocultar e voltar' }).click();
    await expect(page.getByText('***.555.888-**')).toBeVisible();
    expect(addresses.filter((address) => /222.?555|5558/.test(address))).toEqual([]);
  });
});

test('the party’s coordinator downloads the copy that a person asked for', async ({ page }) => {
  await signIn(page, COORDINATOR.email, COORDINATOR.password);
  await page.goto('/pessoas/designados');
  await page
    .getByRole('link', { name: /Elisa Fictícia do Acordo/ })
    .first()
    .click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Baixar cópia para a pessoa' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^dados-da-pessoa-.*\.json$/);
});
