'use client';

import { AccountForm, type AccountFormProps } from '@/components/account/account-form';
import { govbrLinkAction } from '@/lib/features/identities/actions';

/** Leads to gov.br, for who proved again whose account it is to open. */
export function GovbrLink({ needs }: Pick<AccountFormProps, 'needs'>) {
  return <AccountForm action={govbrLinkAction} needs={needs} purpose="ligar" submit="Ligar minha conta gov.br" />;
}
