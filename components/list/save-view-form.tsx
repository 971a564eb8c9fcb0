'use client';

import { useActionState } from 'react';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { Icon } from '@/components/ui/icon';
import { saveViewAction } from '@/lib/features/views/actions';

/** Gives the filters and the order of a list a name, to come back to. */
export function SaveViewForm({ list, search }: { list: string; search: string }) {
  const [state, action] = useActionState(saveViewAction, null);
  const field = fieldsOf(state, { name: 'Nome da visão' }, {}, 'visao');
  const { errors = state?.formErrors, ...name } = field('name');
  return (
    <details open={state !== null} className="max-sm:w-full">
      <summary className="text-link inline-flex min-h-10 items-center gap-1.5 font-strong">
        <Icon name="plus" />
        Salvar esta visão
      </summary>
      <form action={action} noValidate className="flex flex-wrap items-start gap-x-4 gap-y-3 pt-1 pb-2">
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="search" value={search} />
        <div className="grow basis-64">
          <TextInput {...name} errors={errors} size="bar" maxLength={60} autoComplete="off" />
        </div>
        <SubmitButton variant="outlined" size="bar" className="sm:mt-6" pendingText="Salvando…">
          Salvar
        </SubmitButton>
      </form>
    </details>
  );
}
