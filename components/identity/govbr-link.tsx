'use client';

import { OneButtonForm } from '@/components/form/one-button-form';
import { govbrLinkAction } from '@/lib/features/identities/actions';

/** Asks nothing: who presses it is signed in, and proves the rest at gov.br. */
export function GovbrLink() {
  return (
    <OneButtonForm action={govbrLinkAction} values={{}} icon="user" pendingText="Indo ao gov.br…">
      Ligar minha conta gov.br
    </OneButtonForm>
  );
}
