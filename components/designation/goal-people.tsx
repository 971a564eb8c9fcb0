import { ActionLink } from '@/components/ui/action-link';
import { Section } from '@/components/ui/section';
import type { FollowUpAlert } from '@/lib/domain/designations/follow-up';
import type { DesignationPurpose } from '@/lib/domain/glossary';
import { PURPOSE_QUERY } from '@/lib/features/designations/schema';
import { peopleTitle } from './designation-words';
import { FollowUpNote } from './follow-up-note';

export type GoalPeopleProps = {
  designated: {
    purpose: DesignationPurpose;
    active: number;
    alert: FollowUpAlert | null;
    /** Null for every party. */
    partyId: string | null;
  };
};

/** What is counted for a goal that asks a party to designate people. */
export function GoalPeople({ designated: { purpose, active, alert, partyId } }: GoalPeopleProps) {
  const href = partyId
    ? `/pessoas/designados?participe=${partyId}`
    : `/pessoas/designados?finalidade=${PURPOSE_QUERY[purpose]}&situacao=ativas`;
  return (
    <Section title="Pessoas designadas" id="designadas" action={<ActionLink href={href}>Ver designados</ActionLink>}>
      <p className="pt-4 font-strong text-title">{peopleTitle(purpose, active)}</p>
      {alert && (
        <div className="pt-4">
          <FollowUpNote alert={alert} />
        </div>
      )}
    </Section>
  );
}
