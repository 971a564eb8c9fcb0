'use client';

import { DraftKeeper } from '@/components/form/draft-keeper';
import { KeptForm } from '@/components/form/kept-form';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { keepMinutesAction, saveMinutesAction } from '@/lib/features/minutes/actions';
import { MINUTES_FIELD } from '@/lib/features/minutes/schema';

export type MinutesFormProps = {
  id: string;
  version: number;
  values: Record<keyof typeof MINUTES_FIELD, string>;
};

/** What happened in a meeting, from which its minutes are made; kept while it is typed. */
export function MinutesForm({ id, version, values }: MinutesFormProps) {
  const copy = `ata-${id}`;
  return (
    <DraftKeeper id={copy} version={version} keep={keepMinutesAction}>
      <KeptForm
        {...{ copy, labels: MINUTES_FIELD, values }}
        action={saveMinutesAction}
        hidden={{ id }}
        noun="ata"
        submit="Salvar registro"
        backHref={`/eventos/${id}/ata`}
      >
        {(field) => (
          <>
            <TextInput {...field('place')} />
            <TextArea {...field('convening')} optional rows={3} hint="Como foi convocada: documento, data e a quem." />
            <TextArea {...field('agenda')} rows={5} hint="Um item por linha." />
            <TextArea
              {...field('attendance')}
              rows={6}
              hint="Nome e órgão, um por linha. Sem CPF, telefone ou e-mail."
            />
            <TextArea {...field('decisions')} rows={8} hint="Um item por linha, com responsável e prazo." />
          </>
        )}
      </KeptForm>
    </DraftKeeper>
  );
}
