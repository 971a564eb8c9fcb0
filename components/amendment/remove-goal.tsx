import { OneButtonForm } from '@/components/form/one-button-form';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { removeAmendedGoalAction } from '@/lib/features/amendments/actions';

export type RemoveGoalProps = { workPlanId: string; id: string; code: string; version: number };

/** The button that takes a goal out of the version that is being prepared. */
export function RemoveGoalButton({ id, code, version }: Omit<RemoveGoalProps, 'workPlanId'>) {
  return (
    <OneButtonForm action={removeAmendedGoalAction} values={{ id, version: String(version) }}>
      {`Retirar a meta ${code}`}
    </OneButtonForm>
  );
}

/** Asks before a goal leaves the version that is being prepared. */
export function RemoveGoal({ workPlanId, ...goal }: RemoveGoalProps) {
  return (
    <ConfirmDialog
      trigger={`Retirar a meta ${goal.code}`}
      fallbackHref={`/plano/versoes/${workPlanId}/metas/${goal.id}/retirar`}
      title={`Retirar a meta ${goal.code} da nova versão?`}
      cancelText="Manter a meta"
      confirm={<RemoveGoalButton {...goal} />}
    >
      O que foi escrito dela nesta versão será perdido.
    </ConfirmDialog>
  );
}
