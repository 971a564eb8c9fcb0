import { OneButtonForm } from '@/components/form/one-button-form';
import { discardAmendmentAction } from '@/lib/features/amendments/actions';

/** The button that throws a prepared version away. */
export function DiscardAmendment({ id }: { id: string }) {
  return (
    <OneButtonForm action={discardAmendmentAction} values={{ id }}>
      Descartar preparo
    </OneButtonForm>
  );
}
