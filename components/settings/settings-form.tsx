'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { RETENTION_YEARS } from '@/lib/domain/designations/retention';
import { changeSettingsAction } from '@/lib/features/settings/actions';

export type SettingsFormProps = {
  settings: { version: number; requireSecondFactor: boolean; retentionYears: number };
};

const LABELS = { requireSecondFactor: 'Verificação em duas etapas', retentionYears: 'Guardar por' };

/** What the administration decides for the whole network, and plainly what each choice does. */
export function SettingsForm({ settings }: SettingsFormProps) {
  const [state, action] = useActionState(changeSettingsAction, null);
  const { version, requireSecondFactor, retentionYears } = settings;
  const field = fieldsOf(state, LABELS, {
    requireSecondFactor: requireSecondFactor ? 'on' : null,
    retentionYears: String(retentionYears),
  });
  const { id, name, errors, defaultValue: factor } = field('requireSecondFactor');
  return (
    <form action={action} noValidate className="max-w-main space-y-12">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="version" value={version} />
      <Section title="Entrada de quem trabalha pela Rede" id="entrada">
        <div className="max-w-measure space-y-3 pt-4">
          <p className="text-mute">
            Vale para Administração, Análise e Controle. Quem ainda não tem a segunda etapa a configura na próxima
            entrada; sem ela, não passa. Quem só trabalha por um partícipe continua a escolher.
          </p>
          <Checkbox
            key={`factor ${factor}`}
            {...{ id, name, errors }}
            label="Exigir verificação em duas etapas"
            defaultChecked={factor === 'on'}
          />
        </div>
      </Section>
      <Section title="Dados pessoais de quem deixou a função" id="guarda">
        <div className="max-w-measure space-y-4 pt-4">
          <p className="text-mute">
            Nome, CPF, telefone e e-mail de pessoas designadas são apagados na noite seguinte ao fim deste prazo, que se
            conta de data a data desde que a designação se encerrou. O que foi apagado não volta. Diminuir o prazo pode
            apagar dados já na próxima noite.
          </p>
          <div className="max-w-48">
            <NumberInput
              {...field('retentionYears')}
              hint={`De ${RETENTION_YEARS.least} a ${RETENTION_YEARS.most}`}
              unit="anos"
              required
            />
          </div>
        </div>
      </Section>
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar</SubmitButton>
      </FormActions>
    </form>
  );
}
