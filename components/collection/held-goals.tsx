import { Checkbox } from '@/components/form/checkbox';
import { FieldErrors } from '@/components/form/field-errors';
import { ActionLink } from '@/components/ui/action-link';
import { hasWork } from '@/lib/domain/collection/answer';
import { GoalWork, type HeldWork } from './goal-work';

export type HeldGoal = HeldWork & { code: string; description: string };

type HeldGoalsProps = {
  year: number;
  partyId: string;
  goals: HeldGoal[];
  /** Of the field that the declarations make together. */
  id: string;
  errors?: string[];
  declared: string[];
};

/** Each goal with what was done for it, and the box of "nada a informar" where there is nothing validated or in review. */
export function HeldGoals({ year, partyId, goals, id, errors, declared }: HeldGoalsProps) {
  return (
    <fieldset aria-describedby={errors?.length ? `${id}-erro` : undefined} id={id} tabIndex={-1} className="min-w-0">
      <legend className="sr-only">O que há a informar de cada meta</legend>
      <FieldErrors id={id} errors={errors} />
      <ul>
        {goals.map((goal) => (
          <li
            key={goal.code}
            className="grid gap-x-6 gap-y-2 border-b border-hair py-4 md:grid-cols-[2.5rem_minmax(0,1fr)_13rem]"
          >
            <span className="tabular-nums text-mute">{goal.code}</span>
            <GoalWork year={year} partyId={partyId} goal={goal} />
            <div>
              {!hasWork(goal) && (
                <Checkbox
                  id={`${id}-${goal.code.replace('.', '-')}`}
                  name="nothing"
                  value={goal.code}
                  defaultChecked={declared.includes(goal.code)}
                  label={
                    <>
                      Nada a informar<span className="sr-only"> da meta {goal.code}</span>
                    </>
                  }
                />
              )}
              <ActionLink href={`/atividades/nova?meta=${goal.code}`} context={`meta ${goal.code}`}>
                Registrar atividade
              </ActionLink>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
