'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { openFormAction } from '@/lib/action/form-action';
import { assertSameOrigin } from '@/lib/action/origin';
import { passwordMatches } from '@/lib/auth/password';
import { beginSession, endSession } from '@/lib/auth/session';
import { findAccount } from '@/lib/features/session/data';
import { signInForm, themeForm } from '@/lib/features/session/schema';

export const signInAction = openFormAction(
  signInForm,
  async ({ email, password, continueTo }) => {
    const account = await findAccount(email);
    if (!(await passwordMatches(account?.passwordHash, password)) || !account) {
      return { ok: false, code: 'WRONG_CREDENTIALS', fieldErrors: {} };
    }
    await beginSession(account.id, { method: 'PASSWORD', strong: false });
    return { ok: true, data: insidePath(continueTo) };
  },
  { secretFields: ['password'] },
);

export async function signOutAction(): Promise<void> {
  await assertSameOrigin();
  await endSession();
  redirect('/');
}

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Remembers light or dark in this browser. */
export async function setThemeAction(form: FormData): Promise<void> {
  const theme = themeForm.safeParse(form.get('tema'));
  if (theme.success) (await cookies()).set('tema', theme.data, { path: '/', sameSite: 'lax', maxAge: ONE_YEAR });
}

/** Only a path of ours: what someone puts in the address must not lead a person who signs in elsewhere. */
function insidePath(path: string | undefined): string {
  const base = 'http://inside';
  const url = path && URL.canParse(path, base) ? new URL(path, base) : null;
  if (url?.origin !== base || url.pathname === '/entrar') return '/painel';
  return `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
}
