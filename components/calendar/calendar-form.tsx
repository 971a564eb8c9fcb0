'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { LinkButton } from '@/components/ui/link-button';
import { createCalendarAction } from '@/lib/features/calendars/actions';

const LABELS = { code: 'Código', name: 'Nome' };

/** A new calendar: its days come as proposals, to be confirmed or changed on its own page. */
export function CalendarForm() {
  const [state, action] = useActionState(createCalendarAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="criar o calendário" />
      <div className="grid gap-6 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <TextInput {...field('code')} hint="Como BR-SP" maxLength={30} spellCheck={false} required />
        <TextInput {...field('name')} hint="Como Estado de São Paulo" maxLength={80} required />
      </div>
      <FormActions>
        <SubmitButton pendingText="Criando…">Criar calendário</SubmitButton>
        <LinkButton href="/administracao/calendarios" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
