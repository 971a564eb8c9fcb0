import { Checkbox } from '@/components/form/checkbox';
import { FieldErrors } from '@/components/form/field-errors';
import type { fieldsOf } from '@/components/form/from-state';
import { ActionLink } from '@/components/ui/action-link';
import { declaredGoals, goalField, hasWork } from '@/lib/domain/collection/answer';
import { formatNumber } from '@/lib/format/number';
import { GoalWork, type HeldWork } from './goal-work';

export type HeldGoal = HeldWork & { code: string; description: string };

type HeldGoalsProps = {
  year: number;
  partyId: string;
  goals: HeldGoal[];
  field: ReturnType<typeof fieldsOf<string>>;
};

/**
 * Each goal with what was done for it, and the box of "nada a informar" where there is nothing validated or in review.
 * One box before them stands for all of those, and takes theirs away while it is ticked. What was saved comes back goal by
 * goal, so that one of them can be corrected.
 */
export function HeldGoals({ year, partyId, goals, field }: HeldGoalsProps) {
  const { id, errors } = field('nothing');
  const typed = field.valuesOf('nothing');
  const declared = declaredGoals(typed);
  const empty = goals.filter((goal) => !hasWork(goal)).map(({ code }) => code);
  const all = empty.join(' ');
  const isAll = typed.includes(all);
  return (
    <fieldset
      aria-describedby={errors?.length ? `${id}-erro` : undefined}
      id={id}
      tabIndex={-1}
      className="group/goals min-w-0"
    >
      <legend className="sr-only">O que há a informar de cada meta</legend>
      <FieldErrors id={id} errors={errors} />
      {empty.length > 1 && (
        <div data-all="" className="mt-4 bg-soft px-4 py-2">
          <Checkbox
            id={`${id}-todas`}
            name="nothing"
            value={all}
            defaultChecked={isAll}
            label={`Nada a informar nas ${formatNumber(empty.length)} metas sem atividade validada ou em análise`}
          />
        </div>
      )}
      <ul>
        {goals.map((goal) => {
          const own = field(goalField(goal.code));
          return (
            <li
              key={goal.code}
              className="grid gap-x-6 gap-y-2 border-b border-hair py-4 md:grid-cols-[2.5rem_minmax(0,1fr)_13rem]"
            >
              <span className="tabular-nums text-mute">{goal.code}</span>
              <GoalWork year={year} partyId={partyId} goal={goal} />
              <div>
                {(!hasWork(goal) || own.errors) && (
                  <div className="group-has-[[data-all]_:checked]/goals:hidden">
                    <Checkbox
                      id={own.id}
                      name="nothing"
                      value={goal.code}
                      defaultChecked={!isAll && declared.includes(goal.code)}
                      errors={own.errors}
                      label={
                        <>
                          Nada a informar<span className="sr-only"> da meta {goal.code}</span>
                        </>
                      }
                    />
                  </div>
                )}
                <ActionLink href={`/atividades/nova?meta=${goal.code}`} context={`meta ${goal.code}`}>
                  Registrar atividade
                </ActionLink>
              </div>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
