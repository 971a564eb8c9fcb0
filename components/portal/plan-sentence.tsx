import type { ReactNode } from 'react';
import { type PlanLine, tally } from '@/lib/domain/obligations/picture';
import { plural } from '@/lib/format/number';

/** "23 metas. Em 2026, 31 das 34 obrigações dos partícipes estão em dia, 2 em atraso e 1 sem registro recente." */
export function planSentence(lines: PlanLine[], year: number): ReactNode {
  const { inOrder, total, late, quiet } = tally(lines.flatMap(({ situations }) => situations));
  const problems = [
    late > 0 && (
      <strong key="late" className="text-late">
        {late} em atraso
      </strong>
    ),
    quiet > 0 && (
      <strong key="quiet" className="text-soon">
        {quiet} sem registro recente
      </strong>
    ),
  ].filter(Boolean);
  return (
    <>
      {plural(lines.length, 'meta', 'metas')}. Em {year},{' '}
      <strong className="text-title">
        {inOrder} das {total}
      </strong>{' '}
      obrigações dos partícipes estão em dia
      {problems[0] && <>, {problems[0]}</>}
      {problems[1] && <> e {problems[1]}</>}.
    </>
  );
}
