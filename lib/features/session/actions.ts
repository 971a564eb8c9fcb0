'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { formAction, openFormAction } from '@/lib/action/form-action';
import { assertSameOrigin } from '@/lib/action/origin';
import { govbr, govbrLogout } from '@/lib/auth/govbr-settings';
import { passwordMatches } from '@/lib/auth/password';
import { beginSession, endSession } from '@/lib/auth/session';
import { countedAs } from '@/lib/auth/throttle';
import { insidePath, placeAfter } from '@/lib/domain/accounts/next-place';
import { findAccount } from '@/lib/features/session/data';
import { endOwnSessions } from '@/lib/features/session/mutations';
import { signInForm, themeForm } from '@/lib/features/session/schema';

export const signInAction = openFormAction(
  signInForm,
  async ({ email, password, continueTo }) => {
    const account = await findAccount(email);
    return countedAs({ form: 'sign-in', account, subject: email }, async () => {
      if (!(await passwordMatches(account?.passwordHash, password)) || !account) {
        return { ok: false, code: 'WRONG_CREDENTIALS', fieldErrors: {} };
      }
      const stage = await beginSession(account.id, { method: 'PASSWORD', strong: false });
      return { ok: true, data: placeAfter(stage, insidePath(continueTo)) };
    });
  },
  { secretFields: ['password'] },
);

export async function signOutAction(): Promise<void> {
  await assertSameOrigin();
  const ended = await endSession();
  const settings = govbr();
  redirect(ended?.method === 'GOVBR' && settings ? govbrLogout(settings) : '/');
}

export const endSessionsAction = formAction(endOwnSessions, {
  redirectTo: ({ own }) => (own ? '/entrar' : '/conta?aviso=sessoes-encerradas'),
  secretFields: ['password', 'code'],
});

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Remembers light or dark in this browser. */
export async function setThemeAction(form: FormData): Promise<void> {
  await assertSameOrigin();
  const theme = themeForm.safeParse(form.get('tema'));
  if (theme.success) (await cookies()).set('tema', theme.data, { path: '/', sameSite: 'lax', maxAge: ONE_YEAR });
}
