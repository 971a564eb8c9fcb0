'use server';

import { openFormAction } from '@/lib/action/form-action';
import { rememberBrowser } from '@/lib/auth/known-browser';
import { carriedToken, dropLink } from '@/lib/auth/one-time-link';
import { accountOf, countedAs } from '@/lib/auth/throttle';
import { findAccount } from '@/lib/features/session/data';
import { askReset, confirmEmail, resetPassword } from './mutations';
import { askResetForm, confirmEmailForm, resetForm } from './schema';

export const askResetAction = openFormAction(askResetForm, async ({ email }) => {
  const account = await findAccount(email);
  return countedAs({ form: 'reset', account, subject: email }, () => askReset(email));
});

export const resetPasswordAction = openFormAction(
  resetForm,
  async ({ newPassword }) => {
    const token = await carriedToken('PASSWORD_RESET');
    const tried = { form: 'link' as const, account: null, subject: token };
    const result = await countedAs(tried, () => resetPassword(token, newPassword));
    if (!result.ok) return result;
    await dropLink('PASSWORD_RESET');
    // Who reads the person's mail is no stranger: tries that others fail do not keep them out.
    await rememberBrowser(await accountOf(result.data));
    return { ok: true, data: '/entrar?aviso=senha-criada' };
  },
  { secretFields: ['newPassword'] },
);

export const confirmEmailAction = openFormAction(confirmEmailForm, async () => {
  const token = await carriedToken('EMAIL_CHANGE');
  const result = await countedAs({ form: 'link', account: null, subject: token }, () => confirmEmail(token));
  if (!result.ok) return result;
  await dropLink('EMAIL_CHANGE');
  return { ok: true, data: '/entrar/novo-email?aviso=email-trocado' };
});
