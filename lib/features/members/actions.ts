'use server';

import { formAction } from '@/lib/action/form-action';
import {
  changeRole,
  disableAccount,
  enableAccount,
  endAnySession,
  removeMember,
  resetFactor,
  switchParty,
} from '@/lib/features/members/mutations';

export const changeRoleAction = formAction(changeRole, {
  redirectTo: ({ userId }) => `/pessoas/${userId}?aviso=papel-alterado`,
});

export const removeMemberAction = formAction(removeMember, { redirectTo: () => '/pessoas?aviso=pessoa-retirada' });

export const disableAccountAction = formAction(disableAccount, {
  redirectTo: ({ userId }) => `/pessoas/${userId}?aviso=conta-desativada`,
});

export const enableAccountAction = formAction(enableAccount, {
  redirectTo: ({ userId }) => `/pessoas/${userId}?aviso=conta-reativada`,
});

export const resetFactorAction = formAction(resetFactor, {
  redirectTo: ({ userId }) => `/pessoas/${userId}?aviso=segundo-fator-retirado-da-conta`,
});

export const endAnySessionAction = formAction(endAnySession, {
  redirectTo: ({ userId }) => `/pessoas/${userId}?aviso=sessao-encerrada`,
});

const switchTo = formAction(switchParty, { redirectTo: () => '/painel' });

/** A menu shows no errors: whoever may not switch stays where they were. */
export async function switchPartyAction(form: FormData): Promise<void> {
  await switchTo(null, form);
}
