'use server';

import { formAction } from '@/lib/action/form-action';
import { admit } from '@/lib/auth/pending';
import { askNewEmail, changePassword, renameSelf } from './mutations';

export const renameSelfAction = formAction(renameSelf, { redirectTo: () => '/conta?aviso=nome-alterado' });

export const changePasswordAction = formAction(changePassword, {
  redirectTo: async ({ token, userId }) => {
    await admit(userId, token);
    return '/conta?aviso=senha-trocada';
  },
  secretFields: ['password', 'code', 'newPassword'],
});

export const askNewEmailAction = formAction(askNewEmail, {
  redirectTo: () => '/conta?aviso=email-pedido',
  secretFields: ['password', 'code'],
});
