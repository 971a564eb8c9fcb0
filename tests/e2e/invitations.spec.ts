import { expect, expectNoAxeViolations, signIn, test } from './fixtures';
import { linkTo } from './outbox';
import { ADMIN, COORDINATOR } from './people';

const GUEST = { name: 'Bia Fictícia Convidada', email: 'bia@sepog.example', password: 'girassol bigorna nuvem tarde' };

test('a coordinator invites a viewer, who makes a password, works, and is taken out at once', async ({
  page,
  otherPerson,
}) => {
  const [guest, admin] = [await otherPerson(), await otherPerson()];
  await signIn(page, COORDINATOR.email, COORDINATOR.password);

  await test.step('the coordinator gives only the roles that are theirs to give', async () => {
    await page.goto('/pessoas');
    await page.getByRole('link', { name: 'Convidar pessoa' }).click();
    await expect(page.getByRole('radio')).toHaveCount(2);
    await page.getByRole('button', { name: 'Enviar convite' }).click();
    await expect(page.getByText('Informe o e-mail da pessoa.').first()).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByLabel('Nome', { exact: true }).fill(GUEST.name);
    await page.getByLabel('E-mail').fill(GUEST.email);
    await page.getByRole('radio', { name: /Leitura/ }).check();
    await page.getByRole('button', { name: 'Enviar convite' }).click();
    await expect(page.getByText('Convite enviado.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Convites sem resposta' })).toContainText(GUEST.name);
    await expectNoAxeViolations(page);
  });

  await test.step('the guest opens the link, and a password that is easy to guess is refused', async () => {
    await signIn(admin, ADMIN.email, ADMIN.password);
    await guest.goto(await linkTo(admin, GUEST.email));
    await expect(guest.getByRole('heading', { level: 1 })).toContainText('por SEPOG/RO');
    await guest.getByLabel('Sua senha').fill('sepog rondonia');
    await guest.getByRole('button', { name: 'Aceitar convite' }).click();
    await expect(guest.getByText(/^Esta senha/).first()).toBeVisible();
    await expectNoAxeViolations(guest);
    await guest.getByLabel('Sua senha').fill(GUEST.password);
    await guest.getByRole('button', { name: 'Aceitar convite' }).click();
    await expect(guest.getByText('Convite aceito.')).toBeVisible();
  });

  await test.step('taken out of the party, the guest is asked to sign in on the next page', async () => {
    await page.goto(`/pessoas?busca=${GUEST.email}`);
    await page.getByRole('link', { name: GUEST.name }).click();
    await page.getByRole('link', { name: /^Retirar/ }).click();
    await page.getByRole('button', { name: 'Retirar de SEPOG/RO' }).click();
    await expect(page.getByText('Pessoa retirada do partícipe.')).toBeVisible();
    await guest.goto('/obrigacoes');
    await expect(guest).toHaveURL(/\/entrar\?continuar=/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everybody reads who can do what', async ({ page }) => {
    await signIn(page, 'leitura@sepog.example', ADMIN.password);
    await page.goto('/pessoas/permissoes');
    const table = page.getByRole('table', { name: 'Pessoas e contas' });
    const row = table.getByRole('row', { name: /Ver CPF e telefone por inteiro/ });
    await expect(row.getByRole('cell')).toHaveText([
      /Em toda a Rede/,
      /Em toda a Rede/,
      /No seu partícipe/,
      /não pode/,
      /não pode/,
      /não pode/,
    ]);
    await expect(page.getByRole('link', { name: 'Designados' })).toHaveCount(0);
  });
});
