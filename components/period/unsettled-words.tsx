import { plural } from '@/lib/format/number';

export type UnsettledWordsProps = { inReview: number; unsent: number };

const JUDGED = [
  'atividade em análise ainda poderá ser validada',
  'atividades em análise ainda poderão ser validadas',
] as const;
const LEFT_OUT = ['atividade em rascunho ou devolvida fica', 'atividades em rascunho ou devolvidas ficam'] as const;

/** What closing a year leaves behind: what SEGES may still validate, and what stays out. */
export function UnsettledWords({ inReview, unsent }: UnsettledWordsProps) {
  if (inReview + unsent === 0) return null;
  return (
    <div className="space-y-2 py-4">
      {inReview > 0 && <p>{plural(inReview, ...JUDGED)} depois do encerramento.</p>}
      {unsent > 0 && <p>{plural(unsent, ...LEFT_OUT)} de fora do relatório.</p>}
    </div>
  );
}
