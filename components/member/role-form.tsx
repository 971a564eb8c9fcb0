'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { changeRoleAction } from '@/lib/features/members/actions';

export type RoleFormProps = { userId: string; party: { id: string; acronym: string }; role: Role; roles: Role[] };

/** Another role in a party. */
export function RoleForm({ userId, party, role, roles }: RoleFormProps) {
  const [state, action] = useActionState(changeRoleAction, null);
  const field = fieldsOf(state, { role: `Papel em ${party.acronym}` }, { role }, `papel-${party.id}`);
  return (
    <form action={action} noValidate className="mt-2">
      <ErrorSummary {...field.summary} purpose="mudar o papel" />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="partyId" value={party.id} />
      <input type="hidden" name="from" value={role} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="basis-72 max-sm:basis-full">
          <Select
            {...field('role')}
            key={field('role').defaultValue}
            size="bar"
            options={roles.map((one) => ({ value: one, label: ROLE[one] }))}
          />
        </div>
        <SubmitButton variant="outlined" size="bar" pendingText="Mudando…">
          Mudar papel
        </SubmitButton>
      </div>
    </form>
  );
}
