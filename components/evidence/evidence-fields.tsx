import { DateInput } from '@/components/form/date-input';
import type { fieldsOf } from '@/components/form/from-state';
import { Select } from '@/components/form/select';
import { EVIDENCE_KIND, SENSITIVITY } from '@/lib/domain/glossary';

type EvidenceField = 'kind' | 'factOn' | 'validUntil' | 'sensitivity';

export const EVIDENCE_LABELS = {
  title: 'Nome da evidência',
  kind: 'Tipo do documento',
  factOn: 'Data do fato',
  validUntil: 'Válida até',
  sensitivity: 'Quem pode ver',
};

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const KINDS = optionsOf(EVIDENCE_KIND);
const SENSITIVITIES = [
  { value: 'INTERNAL', label: `${SENSITIVITY.INTERNAL}: quem participa do acordo` },
  { value: 'RESTRICTED', label: `${SENSITIVITY.RESTRICTED}: só quem registra e quem analisa` },
  { value: 'PUBLIC', label: `${SENSITIVITY.PUBLIC}: qualquer pessoa, se a SEGES publicar` },
];

export type EvidenceFieldsProps = {
  field: ReturnType<typeof fieldsOf<EvidenceField>>;
  /** The word for the day of the fact, where the form calls it otherwise, and whether it cannot do without. */
  factOn?: { label: string; required: true };
  today: string;
};

/** Kind, days and reach: the same for files, pages and documents of SEI. */
export function EvidenceFields({ field, factOn, today }: EvidenceFieldsProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Select {...field('kind')} options={KINDS} />
      <Select {...field('sensitivity')} options={SENSITIVITIES} />
      <DateInput {...field('factOn')} max={today} {...(factOn ?? { optional: true })} />
      <DateInput {...field('validUntil')} hint="Só para o que perde a validade" optional />
    </div>
  );
}
