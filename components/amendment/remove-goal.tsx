import { OneButtonForm } from '@/components/form/one-button-form';
import { removeAmendedGoalAction } from '@/lib/features/amendments/actions';

/** The button that takes a goal out of the version that is being prepared. */
export function RemoveGoal({ id, code, version }: { id: string; code: string; version: number }) {
  return (
    <OneButtonForm action={removeAmendedGoalAction} values={{ id, version: String(version) }} variant="danger-link">
      {`Retirar a meta ${code}`}
    </OneButtonForm>
  );
}
