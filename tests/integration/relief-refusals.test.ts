import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadNewRelief, loadReliefs, loadReliefToWithdraw } from '@/lib/features/reliefs/loaders';
import { grantRelief } from '@/lib/features/reliefs/mutations';
import { by, refusal } from '@/tests/factories/activities';
import { deadlines } from '@/tests/factories/events';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { decision, grant, granted, type TypedRelief, withdrawGranted } from '@/tests/factories/reliefs';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  await addAccession('IEY/RO', '00000000000191');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
  await addAgreement('OUTRO/AC');
});
afterAll(() => world.close());

test.each<[string, Partial<Record<keyof TypedRelief, unknown>>, string]>([
  ['that ends before it starts', { endsOn: '2026-10-31' }, 'endsOn'],
  ['that starts before the term', { startsOn: '2025-12-18' }, 'startsOn'],
  ['that ends after the term', { endsOn: '2030-12-20' }, 'endsOn'],
  ['with a day that does not exist', { startsOn: '2026-06-31' }, 'startsOn'],
  ['without a goal', { goalCodes: undefined }, 'goalCodes'],
  ['with an empty list of goals', { goalCodes: [] }, 'goalCodes'],
  ['with a goal that the plan lacks', { goalCodes: ['3.1', '9.9'] }, 'goalCodes'],
  ['without a reason', { reason: ' ' }, 'reason'],
  ['with a reason that is too long', { reason: 'a'.repeat(1_001) }, 'reason'],
  ['of no kind', { kind: undefined }, 'kind'],
  ['for nobody in particular', { party: undefined }, 'party'],
  ['for a party that is none', { party: 'SEGES' }, 'party'],
  ['for an accession body without its name', { party: 'aderente' }, 'accession'],
  ['for everybody that names an accession body', { accession: 'IEX/RO' }, 'accession'],
  ['for an accession body that there is not', { party: 'aderente', accession: 'Nada' }, 'accession'],
  ['for words that two accession bodies have', { party: 'aderente', accession: 'Órgão' }, 'accession'],
])('a decision %s is refused beside its field, and nothing changes', async (_what, given, field) => {
  const before = await deadlines();
  const result = await perform(grantRelief, by(admin), { ...decision({ agreementId }), ...given } as TypedRelief);
  expect(result).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
  expect(await deadlines()).toEqual(before);
});

test('a decision never reaches a party of another agreement', async () => {
  const stranger = await db.party.findFirstOrThrow({ where: { acronym: 'OUTRO/AC' } });
  expect(refusal(await grant(admin, decision({ agreementId, party: stranger.id })))).toBe('INVALID');
});

test.each<[Role, string]>([
  ['NETWORK_ANALYST', 'SEGES'],
  ['PARTY_COORDINATOR', 'SEPOG/RO'],
  ['FOCAL_POINT', 'SEPOG/RO'],
  ['FOCAL_POINT', 'IEX/RO'],
  ['VIEWER', 'SEPOG/RO'],
  ['AUDITOR', 'SEGES'],
])('%s of %s decides and withdraws nothing, and sees the decisions of the agreement', async (role, acronym) => {
  const actor = await person(role, acronym);
  const { id } = await granted(admin, { agreementId });
  const before = await deadlines();
  for (const attempt of [grant(actor, decision({ agreementId })), withdrawGranted(actor, id)])
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal(await attempt));
  expect(await deadlines()).toEqual(before);
  expect(await loadNewRelief(actor, {})).toBeNull();
  expect(await loadReliefToWithdraw(actor, id)).toBeNull();
  const loaded = await loadReliefs(actor, 1);
  expect(loaded?.manages).toBe(false);
  expect(loaded?.reliefs.some((relief) => relief.id === id)).toBe(true);
});

test('the parties of another agreement see no decision of this one', async () => {
  await granted(admin, { agreementId });
  const loaded = await loadReliefs(await person('PARTY_COORDINATOR', 'OUTRO/AC'), 1);
  expect(loaded).toMatchObject({ total: 0, reliefs: [] });
});

test('a new decision starts from the goal and the party asked for, or from the electoral period', async () => {
  const party = await db.party.findFirstOrThrow({ where: { acronym: 'IEX/RO' } });
  expect((await loadNewRelief(admin, { meta: '3.1', participe: party.id }))?.values).toMatchObject({
    kind: null,
    goalCodes: ['3.1'],
    party: 'aderente',
    accession: 'IEX/RO',
  });
  expect((await loadNewRelief(admin, { meta: '9.9' }))?.values).toMatchObject({ goalCodes: [], party: 'todos' });
  expect((await loadNewRelief(admin, { periodo: 'eleitoral' }))?.values).toMatchObject({
    kind: 'SUSPENSION',
    goalCodes: ['3.1', '3.2', '3.3'],
    startsOn: '2026-07-04',
    endsOn: '2026-10-25',
  });
});
