import { describe, expect, test } from 'vitest';
import type { PartyRole, Role } from '@/lib/domain/glossary';
import { grantableRoles } from './invitations';
import type { Membership } from './policy';

const SEGES = { partyId: 'seges', agreementId: 'act', role: 'COORDINATOR' as PartyRole };
const SEPOG = { partyId: 'sepog', agreementId: 'act', role: 'PARTNER' as PartyRole };
const someone = (...memberships: Membership[]) => ({ userId: 'u', name: 'Pessoa', memberships });
const from = (party: { partyId: string }, role: Role) => someone({ partyId: party.partyId, agreementId: 'act', role });

describe('whom a role may bring in', () => {
  test.each<[Role, typeof SEGES, typeof SEGES, Role[]]>([
    [
      'NETWORK_ADMIN',
      SEGES,
      SEGES,
      ['NETWORK_ADMIN', 'NETWORK_ANALYST', 'PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR'],
    ],
    ['NETWORK_ADMIN', SEGES, SEPOG, ['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER']],
    ['NETWORK_ANALYST', SEGES, SEPOG, ['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER']],
    ['NETWORK_ANALYST', SEGES, SEGES, ['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER']],
    ['PARTY_COORDINATOR', SEPOG, SEPOG, ['FOCAL_POINT', 'VIEWER']],
    ['PARTY_COORDINATOR', SEPOG, SEGES, []],
    ['FOCAL_POINT', SEPOG, SEPOG, []],
    ['VIEWER', SEPOG, SEPOG, []],
    ['AUDITOR', SEGES, SEPOG, []],
  ])('%s of %o gives, in %o, %j', (role, home, party, roles) => {
    expect(grantableRoles(from(home, role), party)).toEqual(roles);
  });

  test('is counted for each party apart: who coordinates one and reads another invites in the first alone', () => {
    const both = someone(
      { partyId: 'sepog', agreementId: 'act', role: 'PARTY_COORDINATOR' },
      { partyId: 'iex', agreementId: 'act', role: 'VIEWER' },
    );
    expect(grantableRoles(both, SEPOG)).toEqual(['FOCAL_POINT', 'VIEWER']);
    expect(grantableRoles(both, { ...SEPOG, partyId: 'iex' })).toEqual([]);
  });
});
