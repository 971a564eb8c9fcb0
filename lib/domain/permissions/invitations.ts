import type { PartyRole, Role } from '@/lib/domain/glossary';
import { type Actor, can, type Subject } from '@/lib/domain/permissions/policy';

/** Whom each role may invite, change or remove. Roles that are absent invite nobody. */
export const GRANTABLE: Partial<Record<Role, readonly Role[]>> = {
  NETWORK_ADMIN: ['NETWORK_ADMIN', 'NETWORK_ANALYST', 'PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR'],
  NETWORK_ANALYST: ['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER'],
  PARTY_COORDINATOR: ['FOCAL_POINT', 'VIEWER'],
};

/** Roles over the whole network belong to the party that coordinates it. */
const NETWORK_ROLES: readonly Role[] = ['NETWORK_ADMIN', 'NETWORK_ANALYST', 'AUDITOR'];

/** The roles this person may give, or take, in a party. */
export function grantableRoles(actor: Actor, party: Subject & { role: PartyRole }): Role[] {
  if (!can(actor, 'member.manage', party)) return [];
  const granted = new Set(
    actor.memberships
      .filter((membership) => can({ ...actor, memberships: [membership] }, 'member.manage', party))
      .flatMap(({ role }) => GRANTABLE[role] ?? []),
  );
  return [...granted].filter((role) => party.role === 'COORDINATOR' || !NETWORK_ROLES.includes(role));
}
