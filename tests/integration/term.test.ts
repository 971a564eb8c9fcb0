import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { changeTerm } from '@/lib/features/agreements/mutations';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

const typed = (given: Record<string, string> = {}) => ({
  ...{ id: agreementId, version: '1', startsOn: '2025-12-22', startsConfirmed: 'on' as const, termMonths: '60' },
  ...given,
});

/** Says yes to whatever the change does. */
async function confirmed(actor: Actor, input: ReturnType<typeof typed>) {
  const first = await perform(changeTerm, by(actor), input);
  if (first.ok || !first.impact) return first;
  return perform(changeTerm, by(actor), { ...input, seen: first.impact.seen });
}

const find = async (acronym: string, code: string, slot: string) =>
  db.obligation.findFirstOrThrow({ where: { party: { acronym }, goal: { code }, slot }, include: { changes: true } });

describe('changing the start of the term', () => {
  test('first shows what moves and what becomes late, and writes nothing', async () => {
    const before = await db.obligation.findMany({ orderBy: { id: 'asc' } });
    const result = await perform(changeTerm, by(admin), typed());
    expect(result).toMatchObject({ ok: false, code: 'SEE_IMPACT' });
    const { impact } = result.ok ? {} : result;
    expect(impact?.impact.shown).toContainEqual(
      expect.objectContaining({ goalCode: '1.2', party: 'SEPOG/RO', before: '2026-01-05', after: '2026-01-06' }),
    );
    expect(await db.obligation.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
    expect(await db.agreement.findUnique({ where: { id: agreementId } })).toMatchObject({ version: 1 });
  });

  test('is not saved by a mark that belongs to another change', async () => {
    const other = await perform(changeTerm, by(admin), typed({ startsOn: '2025-12-18' }));
    const seen = other.ok ? '' : (other.impact?.seen ?? '');
    expect(refusal(await perform(changeTerm, by(admin), { ...typed(), seen }))).toBe('SEE_IMPACT');
  });

  test('moves what is open, with its history, and leaves what was fulfilled as it was', async () => {
    const author = await person('FOCAL_POINT', 'SEPOG/RO');
    const once = await obligationOf('SEPOG/RO', '1.2', 'Início da vigência');
    await validated(author, admin, once, { performedFrom: '2025-12-30', hours: undefined });
    const fulfilled = await find('SEPOG/RO', '1.2', 'once');
    expect(fulfilled.status).toBe('FULFILLED');
    succeeded(await confirmed(admin, typed()));
    expect(await find('SEPOG/RO', '1.2', 'once')).toEqual(fulfilled);
    const forum = await find('SEGES', 'C1', 'once');
    expect(fromUtc(forum.dueOn)).toBe('2026-01-02');
    expect(forum.changes).toMatchObject([
      {
        kind: 'MOVED',
        previousDueOn: new Date('2025-12-29'),
        dueOn: new Date('2026-01-02'),
        reason: 'Início da vigência confirmado em 22/12/2025, por 60 meses',
        actorId: admin.userId,
      },
    ]);
    expect(JSON.stringify(forum.calculation)).toContain('Confirmada pela publicação no DOU');
    expect(await db.auditEvent.findFirst({ where: { action: 'term.changed' } })).toMatchObject({
      actorId: admin.userId,
      data: { startedOn: '2025-12-19', startsOn: '2025-12-22', startsConfirmed: true },
    });
  });

  test.each([
    [{ startsOn: '2026-03-02' }, 'startsOn'],
    [{ termMonths: '1' }, 'termMonths'],
    [{ startsOn: '2190-01-01' }, 'startsOn'],
  ])(
    'to %j would leave an accession outside, or the calendar, and is refused beside the field',
    async (given, field) => {
      const before = await db.agreement.findFirst({ where: { id: agreementId } });
      const result = await perform(changeTerm, by(admin), typed({ version: String(before?.version), ...given }));
      expect(result).toMatchObject({ code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
      expect(await db.agreement.findFirst({ where: { id: agreementId } })).toEqual(before);
    },
  );

  test('of a body that joined later changes nothing', async () => {
    const rows = await db.obligation.findMany({ where: { party: { acronym: 'IEX/RO' } }, include: { changes: true } });
    expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test('again with the same dates asks nothing and leaves no history', async () => {
    const changes = await db.obligationChange.count();
    expect((await perform(changeTerm, by(admin), typed({ version: '2' }))).ok).toBe(true);
    expect(await db.obligationChange.count()).toBe(changes);
  });

  test('over a version that someone changed meanwhile is a conflict', async () => {
    expect(refusal(await perform(changeTerm, by(admin), typed()))).toBe('CONFLICT');
  });

  test.each([
    { startsOn: '2025-02-30' },
    { startsOn: '' },
    { termMonths: '0' },
    { termMonths: '-5' },
    { termMonths: '99999' },
  ])('to %j is refused, and nothing changes', async (given) => {
    const before = await db.agreement.findFirst({ where: { id: agreementId } });
    const bad = { ...typed({ version: '3' }), ...given } as ReturnType<typeof typed>;
    expect(refusal(await perform(changeTerm, by(admin), bad))).toBe('INVALID');
    expect(await db.agreement.findFirst({ where: { id: agreementId } })).toEqual(before);
  });

  test.each(['NETWORK_ANALYST', 'PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR'] as const)(
    'is not for the role %s',
    async (role) => {
      const actor = await person(role, 'SEGES');
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal(await confirmed(actor, typed({ version: '3' }))));
    },
  );

  test('a shorter term ends the last cycle earlier and cancels what lies after it', async () => {
    succeeded(await confirmed(admin, typed({ version: '3', termMonths: '12' })));
    expect(fromUtc((await find('SEPOG/RO', '2.2', '2026')).dueOn)).toBe('2026-12-22');
    expect(await find('SEPOG/RO', '2.2', '2027')).toMatchObject({
      status: 'CANCELLED',
      statusReason: 'Início da vigência confirmado em 22/12/2025, por 12 meses',
    });
  });
});
