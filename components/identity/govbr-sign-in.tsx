'use client';

import { OneButtonForm } from '@/components/form/one-button-form';
import { govbrSignInAction } from '@/lib/features/identities/actions';

/** The button of the Padrão Digital de Governo, in a form: it works before the page comes to life. */
export function GovbrSignIn({ continueTo }: { continueTo?: string }) {
  return (
    <OneButtonForm
      action={govbrSignInAction}
      values={continueTo ? { continueTo } : {}}
      variant="outlined"
      icon="user"
      pendingText="Indo ao gov.br…"
    >
      Entrar com <strong className="font-bold">GOV.BR</strong>
    </OneButtonForm>
  );
}
