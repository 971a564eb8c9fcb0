import { expect, expectNoAxeViolations, inEveryLook, signIn, test } from './fixtures';
import { ADMIN, FOCAL_POINT } from './people';

const REASON = 'Campanha adiada por decisão do comitê';
const UNTIL = 'Suspensa até 10/12/2026';

test('a goal suspended by SEGES is shown as such to the party, and runs again when the decision is withdrawn', async ({
  page: admin,
  otherPerson,
}) => {
  test.setTimeout(360_000);
  await signIn(admin, ADMIN.email, ADMIN.password);
  const focal = await otherPerson();
  await signIn(focal, FOCAL_POINT.email, FOCAL_POINT.password);

  await test.step('the electoral period fills the form', async () => {
    await admin.goto('/suspensoes');
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
    await admin.getByRole('link', { name: 'Suspender ou dispensar' }).first().click();
    await admin.getByRole('link', { name: 'Preencher com o período eleitoral' }).click();
    await expect(admin.getByLabel('Primeiro dia')).toHaveValue('2026-07-04');
    await expect(admin.getByRole('checkbox', { name: /^3\.2/ })).toBeChecked();
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
  });

  await test.step('the administrator suspends 3.3, having seen what is reached', async () => {
    await admin.goto('/suspensoes/nova?meta=3.3');
    await admin.getByRole('button', { name: 'Registrar decisão' }).click();
    await expect(admin.getByText('Escolha suspender ou dispensar.').first()).toBeVisible();
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
    await admin.getByLabel('Suspensão').check();
    await admin.getByLabel('Primeiro dia').fill('2026-11-20');
    await admin.getByLabel('Último dia').fill('2026-12-10');
    await admin.getByLabel('Justificativa').fill(REASON);
    await admin.getByRole('button', { name: 'Registrar decisão' }).click();
    await expect(admin.getByText(/ficam suspensos/)).toBeVisible();
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
    await admin.getByRole('button', { name: 'Confirmar e registrar decisão' }).click();
    await expect(admin.getByText('Decisão registrada.')).toBeVisible();
    const row = admin.getByRole('list', { name: 'Decisões' }).getByRole('listitem').filter({ hasText: REASON });
    await expect(row).toContainText('Em vigor');
  });

  await test.step('the focal point reads until when, and why, on the plan, the goal and the obligation', async () => {
    await focal.goto('/plano?busca=3.3');
    await expect(focal.getByText(UNTIL).first()).toBeVisible();
    await focal.goto('/metas/3.3');
    await expect(focal.getByText(UNTIL).first()).toBeVisible();
    await expect(focal.getByText(REASON).first()).toBeVisible();
    await inEveryLook(focal, () => expectNoAxeViolations(focal));
    await focal.getByRole('row').filter({ hasText: REASON }).getByRole('link', { name: /^Ver/ }).first().click();
    await expect(focal.getByText('Suspensão de 20/11/2026 a 10/12/2026').first()).toBeVisible();
    await expect(focal.getByText(REASON).first()).toBeVisible();
    await expect(focal.getByRole('link', { name: 'Suspender ou dispensar' })).toHaveCount(0);
    await inEveryLook(focal, () => expectNoAxeViolations(focal));
    await focal.goto('/suspensoes');
    await expect(focal.getByRole('link', { name: /^Retirar/ })).toHaveCount(0);
  });

  await test.step('the public sees that it is suspended, and not who decided', async () => {
    const citizen = await otherPerson();
    await citizen.goto('/transparencia/3.3');
    await expect(citizen.getByText(UNTIL).first()).toBeVisible();
    expect(await citizen.content()).not.toContain(ADMIN.name);
  });

  await test.step('withdrawn with a reason, it runs again', async () => {
    await admin
      .getByRole('listitem')
      .filter({ hasText: REASON })
      .getByRole('link', { name: /^Retirar/ })
      .click();
    await admin.getByLabel('Motivo').fill('A campanha começou');
    await admin.getByRole('button', { name: 'Retirar decisão' }).click();
    await expect(admin.getByText(/prazos mudam/)).toBeVisible();
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
    await admin.getByRole('button', { name: 'Confirmar e retirar decisão' }).click();
    await expect(admin.getByText('Decisão retirada.')).toBeVisible();
    await inEveryLook(admin, () => expectNoAxeViolations(admin));
    await focal.goto('/metas/3.3');
    await expect(focal.getByText(UNTIL)).toHaveCount(0);
  });
});
