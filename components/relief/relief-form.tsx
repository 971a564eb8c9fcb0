'use client';

import { useActionState } from 'react';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { SeenImpact } from '@/lib/action/errors';
import { RELIEF_KIND } from '@/lib/domain/glossary';
import { mustBeSeen } from '@/lib/domain/obligations/impact';
import { grantReliefAction } from '@/lib/features/reliefs/actions';
import { EVERY_PARTY, ONE_ACCESSION } from '@/lib/features/reliefs/schema';

export type ReliefFormProps = {
  agreementId: string;
  goals: { code: string; description: string }[];
  signatories: { id: string; acronym: string }[];
  /** Days outside of which no decision lies, as `AAAA-MM-DD`. */
  days: { min: string; max: string };
  values: {
    id: string;
    kind: string | null;
    goalCodes: string[];
    party: string;
    accession: string | null;
    startsOn: string | null;
    endsOn: string | null;
    reason: string | null;
  };
};

const LABELS = {
  kind: 'O que fazer',
  goalCodes: 'Metas',
  party: 'A quem se aplica',
  accession: 'Qual aderente',
  startsOn: 'Primeiro dia',
  endsOn: 'Último dia',
  reason: 'Justificativa',
};

const KINDS = [
  {
    value: 'SUSPENSION',
    label: RELIEF_KIND.SUSPENSION,
    hint: 'O prazo para de correr no intervalo; se venceria dentro dele, volta a correr depois, pelos dias que faltavam.',
  },
  {
    value: 'WAIVER',
    label: RELIEF_KIND.WAIVER,
    hint: 'O que vence no intervalo deixa de ser cobrado. Meta sem data é dispensada no período que ele alcança.',
  },
];

/** Suspends or waives goals for an interval. What it reaches is shown before it is saved. */
export function ReliefForm({ agreementId, goals, signatories, days, values }: ReliefFormProps) {
  const [state, action] = useActionState(grantReliefAction, null);
  const field = fieldsOf(state, LABELS, values);
  const [kind, party] = [field('kind'), field('party')];
  const codes = field.valuesOf('goalCodes');
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="registrar" />
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="agreementId" value={agreementId} />
      <RadioGroup {...kind} key={`kind ${kind.defaultValue}`} choices={KINDS} required />
      <CheckboxGroup
        {...field('goalCodes')}
        key={`codes ${codes.join()}`}
        defaultValues={codes}
        required
        choices={goals.map(({ code, description }) => ({ value: code, label: <Goal {...{ code, description }} /> }))}
      />
      <div className="space-y-4">
        <RadioGroup
          {...party}
          key={`party ${party.defaultValue}`}
          required
          choices={[
            { value: EVERY_PARTY, label: 'Todos os partícipes' },
            ...signatories.map(({ id, acronym }) => ({ value: id, label: acronym })),
            { value: ONE_ACCESSION, label: 'Um aderente' },
          ]}
        />
        <TextInput {...field('accession')} hint="Só para “Um aderente”: sigla, nome ou CNPJ" maxLength={200} optional />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <DateInput {...field('startsOn')} {...days} required />
        <DateInput {...field('endsOn')} {...days} required />
      </div>
      <TextArea
        {...field('reason')}
        hint="Aparece junto de cada obrigação alcançada. Cite o ato ou a lei; não cite pessoas."
        maxLength={1_000}
        counter
        required
      />
      <Reach impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Registrar decisão</ImpactSubmit>
        <LinkButton href="/suspensoes" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}

function Goal({ code, description }: { code: string; description: string }) {
  return (
    <span className="flex gap-3">
      <span className="w-8 shrink-0 tabular-nums text-mute">{code}</span>
      <span className="line-clamp-2">{description}</span>
    </span>
  );
}

/** What the decision reaches; a decision that reaches nothing is told so, and may be saved all the same. */
function Reach({ impact: seen }: { impact?: SeenImpact }) {
  if (!seen || mustBeSeen(seen.impact)) return <ImpactPreview impact={seen} />;
  return (
    <>
      <input type="hidden" name="seen" value={seen.seen} />
      <Notice kind="warn" title="Nenhuma obrigação aberta é alcançada">
        <p role="status">
          Confira as metas, o partícipe e o intervalo. Se estiverem certos, a decisão vale para o que se abrir depois.
        </p>
      </Notice>
    </>
  );
}
