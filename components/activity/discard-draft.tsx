'use client';

import { useDraft } from '@/components/form/draft-keeper';
import { OneButtonForm } from '@/components/form/one-button-form';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { discardActivityAction } from '@/lib/features/activities/actions';

/** Asks before the draft goes, and says what goes with it. */
export function DiscardDraft({ id }: { id: string }) {
  const { version } = useDraft();
  return (
    <ConfirmDialog
      trigger="Descartar rascunho"
      fallbackHref={`/atividades/${id}/descartar`}
      title="Descartar o rascunho?"
      cancelText="Continuar editando"
      confirm={
        <OneButtonForm action={discardActivityAction} values={{ id, version: String(version) }}>
          Descartar rascunho
        </OneButtonForm>
      }
    >
      O que foi escrito será perdido, com as evidências que só esta atividade usa.
    </ConfirmDialog>
  );
}
