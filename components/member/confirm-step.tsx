import { OneButtonForm } from '@/components/form/one-button-form';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/action/form-state';

export type ConfirmStepProps = {
  action: FormAction;
  values: Record<string, string>;
  /** The verb on the button. */
  submit: string;
  pendingText: string;
  cancelHref: string;
};

/** What a page asks before a step that ends somebody's access. */
export function ConfirmStep({ action, values, submit, pendingText, cancelHref }: ConfirmStepProps) {
  return (
    <div className="flex flex-col gap-4 md:flex-row md:items-center">
      <OneButtonForm action={action} values={values} pendingText={pendingText}>
        {submit}
      </OneButtonForm>
      <LinkButton href={cancelHref} variant="link">
        Cancelar
      </LinkButton>
    </div>
  );
}
