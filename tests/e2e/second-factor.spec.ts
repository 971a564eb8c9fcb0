import { TOTP } from 'otpauth';
import { expect, expectNoAxeViolations, signIn, test } from './fixtures';
import { COORDINATOR } from './people';

test('a person sets up a second factor, signs in with a code of the app, and once with a recovery code', async ({
  page,
}) => {
  await signIn(page, COORDINATOR.email, COORDINATOR.password);
  await page.goto('/conta');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Ativar' }).click();
  await page.getByLabel('Senha atual').fill(COORDINATOR.password);
  await page.getByRole('button', { name: 'Começar' }).click();

  await expect(page.getByRole('img', { name: 'Código QR para o aplicativo' })).toBeVisible();
  const key = page.getByText('digite esta chave no aplicativo').locator('span');
  const app = new TOTP({ secret: (await key.innerText()).replaceAll(' ', '') });
  await expectNoAxeViolations(page);
  // Each step serves once: the one before now confirms, so that the present one is left for the sign-in.
  const before = app.generate({ timestamp: Date.now() - 30_000 });
  await page.getByLabel('Código que o aplicativo mostra').fill(before);
  await page.getByRole('button', { name: 'Ativar segundo fator' }).click();
  const codes = page.getByRole('list', { name: 'Códigos de recuperação' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  await expectNoAxeViolations(page);
  const [recovery = '', spare = ''] = await codes.allInnerTexts();

  await page.context().clearCookies();
  await signIn(page, COORDINATOR.email, COORDINATOR.password);
  await expect(page.getByRole('heading', { name: 'Qual é o código do aplicativo?' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('Código').fill(app.generate());
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).toHaveURL(/\/painel$/);

  await page.context().clearCookies();
  await signIn(page, COORDINATOR.email, COORDINATOR.password);
  await page.getByRole('link', { name: 'Usar um código de recuperação' }).click();
  await page.getByLabel('Código de recuperação').fill(recovery);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).toHaveURL(/\/painel$/);

  // As it was before, for whoever plays this person next.
  await page.goto('/conta/segundo-fator/retirar');
  await page.getByLabel('Senha atual').fill(COORDINATOR.password);
  await page.getByLabel('Código do segundo fator').fill(spare);
  await page.getByRole('button', { name: 'Retirar segundo fator' }).click();
  await expect(page.getByRole('status')).toContainText('Segundo fator retirado');
});
