import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { dayOf } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { prepareAmendment, publishAmendment, removeAmendedGoal } from '@/lib/features/amendments/mutations';
import { orderDocument } from '@/lib/features/document-orders/mutations';
import { buildPaper, composePaper, mayDraft } from '@/lib/features/papers/loaders';
import { loadPartyReport, loadReportYear } from '@/lib/features/reports/loaders';
import { by, obligationOf, refusal, sent, succeeded, validated } from '@/tests/factories/activities';
import { seenFirst } from '@/tests/factories/impact';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let admin: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

const AT = by({ userId: '', name: '', memberships: [] }).now;
const annual = (year = 2026) => composePaper({ kind: 'annual', agreementId, year }, AT);
const partyOf = (actor: Actor) => actor.memberships[0]?.partyId ?? '';

test('the name of a file that is not published stays out of the report, with everything else told of it', async () => {
  await validated(focal, admin, await obligationOf('SEPOG/RO', '2.2'), { title: 'Turma com lista' });
  await db.evidenceFile.updateMany({ data: { fileName: 'lista-Maria-CPF.pdf' } });
  const hidden = JSON.stringify((await annual())?.paper);
  expect(hidden).not.toContain('lista-Maria-CPF.pdf');
  expect(hidden).toContain((await db.evidenceFile.findFirstOrThrow()).sha256);
  await db.evidence.updateMany({ data: { sensitivity: 'PUBLIC' } });
  expect(JSON.stringify((await annual())?.paper)).not.toContain('lista-Maria-CPF.pdf');
  await db.evidence.updateMany({ data: { publishedAt: AT } });
  expect(JSON.stringify((await annual())?.paper)).toContain('lista-Maria-CPF.pdf');
});

describe('what is not issued yet', () => {
  test('is read by who may read every party’s activities, and by each party of its own alone', async () => {
    const other = await person('VIEWER', 'IEX/RO');
    expect((await loadReportYear(admin, 2026))?.draft).not.toBeNull();
    expect((await loadReportYear(focal, 2026))?.draft).toBeNull();
    expect(await loadPartyReport(focal, 2026, partyOf(focal))).not.toBeNull();
    expect(await loadPartyReport(other, 2026, partyOf(focal))).toBeNull();
    for (const request of [
      { kind: 'annual' as const, agreementId, year: 2026 },
      { kind: 'state' as const, agreementId, on: civilDate('2026-06-30') },
      { kind: 'party' as const, agreementId, year: 2026, partyId: partyOf(focal) },
    ])
      expect([mayDraft(admin, request), mayDraft(other, request)]).toEqual([true, false]);
  });
});

test('a day to come has no state, and none is issued', async () => {
  const request = { kind: 'state' as const, agreementId, on: civilDate('2027-01-10') };
  expect(await composePaper(request, AT)).toBeNull();
  expect(refusal(await perform(orderDocument, by(admin), request))).toBe('INVALID');
});

test('what was sent after a day was still to be done on it', async () => {
  await sent(focal, await obligationOf('SEPOG/RO', '2.1'));
  const on = async (day: string) => {
    const state = await composePaper({ kind: 'state', agreementId, on: civilDate(day) }, AT);
    return state?.report?.obligations.find((row) => row.goalCode === '2.1' && row.party === 'SEPOG/RO')?.situation;
  };
  expect([await on('2026-10-01'), await on(dayOf(AT))]).toEqual(['A vencer', 'Em análise']);
});

test('a photo whose picture is not there any more is left out, and the others stay', async () => {
  const evidence = await db.evidence.findFirstOrThrow({ where: { sensitivity: 'PUBLIC' } });
  const photo = { agreementId, year: 2026, caption: 'Mesa de abertura', alternative: 'Pessoas à mesa' };
  await db.reportPhoto.create({ data: { ...photo, evidenceId: evidence.id, position: 1 } });
  const built = await buildPaper({ kind: 'annual', agreementId, year: 2026 }, AT);
  expect(built?.pictures.size).toBe(0);
  expect(JSON.stringify(built?.paper.sections)).not.toContain('Mesa de abertura');
});

test('a report tells of who took part in its year, and not of who joined later or had left', async () => {
  await addAccession('DEPOIS/RO', '11222333000181');
  await addAccession('ANTES/RO', '11444777000161');
  const joined = { joinedOn: toUtc(civilDate('2027-02-01')) };
  const left = { joinedOn: toUtc(civilDate('2025-12-20')), leftOn: toUtc(civilDate('2025-12-30')) };
  await db.party.updateMany({ where: { acronym: 'DEPOIS/RO' }, data: joined });
  await db.party.updateMany({ where: { acronym: 'ANTES/RO' }, data: left });
  await db.obligation.deleteMany({ where: { party: { acronym: { in: ['DEPOIS/RO', 'ANTES/RO'] } } } });
  const acronyms = (await annual())?.report?.parties.map(({ acronym }) => acronym);
  expect(acronyms).toContain('IEX/RO');
  expect(acronyms).not.toContain('DEPOIS/RO');
  expect(acronyms).not.toContain('ANTES/RO');
});

test('last year’s figures are whole: also of who left since', async () => {
  const next = async () => {
    const composed = await composePaper({ kind: 'annual', agreementId, year: 2027 }, toUtc(civilDate('2027-06-01')));
    return composed?.report?.indicators.previous?.total.activities;
  };
  expect(await next()).toBe(1);
  const where = { id: partyOf(focal) };
  await db.party.update({ where, data: { leftOn: toUtc(civilDate('2026-12-31')) } });
  expect(await next()).toBe(1);
  await db.party.update({ where, data: { leftOn: null } });
});

test('a goal that joined the plan after the year is none of its report', async () => {
  const codes = async () => (await annual())?.report?.axes.flatMap(({ goals }) => goals.map(({ code }) => code)) ?? [];
  const where = { code: 'C6' };
  await db.obligation.deleteMany({ where: { goal: where } });
  expect(await codes()).toContain('C6');
  await db.goal.updateMany({ where, data: { addedOn: toUtc(civilDate('2027-03-01')) } });
  expect(await codes()).not.toContain('C6');
  await db.goal.updateMany({ where, data: { addedOn: null } });
});

test('what was done for a goal that an amendment removed is still told, and said to be so', async () => {
  const id = randomUUID();
  const form = { id, agreementId, number: '1º Termo Aditivo', effectiveFrom: '2026-11-01' };
  succeeded(await perform(prepareAmendment, by(admin), form));
  const goal = await db.goal.findFirstOrThrow({ where: { code: '2.2', workPlanId: id } });
  succeeded(await perform(removeAmendedGoal, by(admin), { id: goal.id, version: String(goal.version) }));
  succeeded(await seenFirst((seen) => perform(publishAmendment, by(admin), { id, seen })));
  const composed = await annual();
  const told = JSON.stringify(composed?.paper);
  expect(told).toContain('Turma com lista');
  expect(told).toContain('(retirada do plano por termo aditivo)');
  expect(composed?.report?.figures.activities).toMatchObject({ validated: 1 });
  const next = await composePaper({ kind: 'annual', agreementId, year: 2027 }, toUtc(civilDate('2027-06-01')));
  expect(next?.report?.indicators.previous?.total).toMatchObject({ activities: 1 });
});
