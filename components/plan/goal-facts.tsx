import { ActionLink } from '@/components/ui/action-link';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { readingOf } from '@/lib/domain/deadlines/reading';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';

export type GoalFactsProps = {
  goal: { id: string; rule: DeadlineRule; appliesToAccessions: boolean };
  parties: { acronym: string; assignments: { goalId: string }[] }[];
  requirements: { records: string; proof: string; counts: string };
  /** Where the reading is changed, for who may. */
  readingHref?: string;
};

/** How a goal works: who answers for it, what is recorded, what proves it, and how we read its deadline. */
export function GoalFacts({ goal, parties, requirements, readingHref }: GoalFactsProps) {
  const responsible = parties.filter(({ assignments }) => assignments.some(({ goalId }) => goalId === goal.id));
  return (
    <Section title="Como a meta funciona" id="como-funciona">
      <DefinitionList
        items={[
          {
            term: 'Responsáveis no plano',
            detail: responsible.map(({ acronym }) => acronym).join(' e '),
            note: goal.appliesToAccessions ? 'Aderentes também, no âmbito de sua competência e de atuação' : undefined,
          },
          { term: 'O que se registra', detail: requirements.records },
          { term: 'O que comprova', detail: requirements.proof },
          { term: 'O que se conta', detail: requirements.counts },
          { term: 'Como lemos o prazo', detail: readingOf(goal.rule), note: 'Leitura da SEGES, pode ser alterada' },
        ]}
      />
      {readingHref && (
        <p className="pt-3">
          <ActionLink href={readingHref}>Mudar a leitura</ActionLink>
        </p>
      )}
    </Section>
  );
}
