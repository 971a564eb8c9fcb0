'use client';

import { AccountForm, type AccountFormProps } from '@/components/account/account-form';
import { govbrUnlinkAction } from '@/lib/features/identities/actions';

/** Takes gov.br off the account, for who can still enter by the way that stays. */
export function GovbrUnlinkForm({ needs }: Pick<AccountFormProps, 'needs'>) {
  return <AccountForm action={govbrUnlinkAction} needs={needs} purpose="desligar" submit="Desligar" />;
}
