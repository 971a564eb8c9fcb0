import { CheckboxGroup } from '@/components/form/checkbox-group';
import type { fieldsOf } from '@/components/form/from-state';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ActivityField } from '@/lib/domain/glossary';
import { formatDate } from '@/lib/format/date';

export type ServedChoice = {
  id: string;
  period: string;
  dueOn: CivilDate | null;
  goal: { code: string; description: string };
};

export type ServedGoalsProps = {
  field: ReturnType<typeof fieldsOf<ActivityField>>;
  served: ServedChoice[];
  choices: ServedChoice[];
};

/** What the activity is for; one that serves more than one goal is recorded once. Folded away, since most serve one. */
export function ServedGoals({ field, served, choices }: ServedGoalsProps) {
  const others = choices.filter(({ id }) => !served.some((obligation) => obligation.id === id));
  const bound = field('obligationIds');
  return (
    <details open={served.length > 1 || Boolean(bound.errors)}>
      <summary className="text-link inline-flex min-h-10 cursor-pointer items-center text-small font-strong">
        Atende também a outra meta?
      </summary>
      <CheckboxGroup
        {...bound}
        label="Metas atendidas"
        hint="Marque todas as que esta atividade cumpre. Ela é registrada e analisada uma vez só."
        defaultValues={field.valuesOf('obligationIds')}
        choices={[...served, ...others].map(({ id, goal, period, dueOn }) => ({
          value: id,
          label: `${goal.code} ${goal.description}`,
          hint: dueOn ? `${period}, vence em ${formatDate(dueOn)}` : period,
        }))}
      />
    </details>
  );
}
