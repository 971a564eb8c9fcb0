import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { readingOf } from '@/lib/domain/deadlines/reading';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';

export type GoalReadingProps = {
  goal: { rule: DeadlineRule; appliesToAccessions: boolean };
  responsible: string[];
  /** What is recorded and counted for the goal. */
  requirements: { records: string; counts: string };
};

/** Who answers for a goal, what is counted, and how its deadline text is read. */
export function GoalReading({ goal, responsible, requirements }: GoalReadingProps) {
  return (
    <Section title="Como a meta funciona" id="como-funciona">
      <DefinitionList
        items={[
          {
            term: 'Responsáveis no plano',
            detail: responsible.join(' e '),
            note: goal.appliesToAccessions
              ? 'Aderentes também, no âmbito de sua competência e de atuação'
              : 'Não se estende aos aderentes',
          },
          { term: 'O que se registra', detail: requirements.records },
          { term: 'O que se conta', detail: requirements.counts },
          { term: 'Como lemos o prazo', detail: readingOf(goal.rule), note: 'Leitura da SEGES, pode ser alterada' },
        ]}
      />
    </Section>
  );
}
