import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { Section } from '@/components/ui/section';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { RoleForm } from './role-form';

type Place = {
  partyId: string;
  role: Role;
  party: { acronym: string; name: string };
  /** What it can be changed to; empty for who may not. */
  roles: Role[];
};
export type MemberPlacesProps = { userId: string; name: string; places: Place[] };

/** The parties someone takes part in, as what, and the ways to change it. */
export function MemberPlaces({ userId, name, places }: MemberPlacesProps) {
  return (
    <Section title="Papéis" id="papeis">
      {places.length === 0 && <EmptyState>Esta pessoa não participa de nenhum partícipe.</EmptyState>}
      <ListRows label={`Papéis de ${name}`}>
        {places.map(({ partyId, role, party, roles }) => (
          <ListRow
            key={partyId}
            name={`${ROLE[role]}, ${party.acronym}`}
            detail={party.name}
            extra={
              roles.length > 0 && (
                <RoleForm userId={userId} party={{ id: partyId, acronym: party.acronym }} role={role} roles={roles} />
              )
            }
            action={
              roles.length > 0 && (
                <ActionLink
                  href={`/pessoas/${userId}/retirar/${partyId}`}
                  icon="close"
                  context={`${name} de ${party.acronym}`}
                >
                  Retirar
                </ActionLink>
              )
            }
          />
        ))}
      </ListRows>
    </Section>
  );
}
