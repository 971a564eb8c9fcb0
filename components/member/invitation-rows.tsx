import { OneButtonForm } from '@/components/form/one-button-form';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { Section } from '@/components/ui/section';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { INVITATION_STATE, type InvitationState } from '@/lib/domain/permissions/invitation-state';
import { resendInvitationAction, withdrawInvitationAction } from '@/lib/features/invitations/actions';
import { formatInstantDate } from '@/lib/format/date';

type Invitation = {
  id: string;
  name: string;
  email: string;
  role: Role;
  expiresAt: Date;
  state: InvitationState;
  party: { acronym: string };
};
export type InvitationRowsProps = { invitations: Invitation[] };

/** Invitations that nobody took up yet: send again or withdraw. */
export function InvitationRows({ invitations }: InvitationRowsProps) {
  return (
    <Section title="Convites sem resposta" id="convites" count={invitations.length} className="mt-12">
      <ListRows label="Convites sem resposta">
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ListRows>
    </Section>
  );
}

function InvitationRow({ invitation: { id, name, email, role, expiresAt, state, party } }: { invitation: Invitation }) {
  return (
    <ListRow
      name={name}
      detail={`${email} · ${party.acronym}, ${ROLE[role]}`}
      status={
        <span className="text-small text-mute">
          {INVITATION_STATE[state]}
          <span className="block">
            {state === 'PENDING' ? 'até' : 'em'} {formatInstantDate(expiresAt)}
          </span>
        </span>
      }
      action={
        <div className="flex flex-wrap gap-x-4 md:justify-end">
          <OneButtonForm
            action={resendInvitationAction}
            values={{ id }}
            variant="link"
            size="bar"
            label={`Enviar de novo a ${name}`}
          >
            Enviar de novo
          </OneButtonForm>
          <OneButtonForm
            action={withdrawInvitationAction}
            values={{ id }}
            variant="danger-link"
            size="bar"
            label={`Retirar o convite de ${name}`}
          >
            Retirar
          </OneButtonForm>
        </div>
      }
    />
  );
}
