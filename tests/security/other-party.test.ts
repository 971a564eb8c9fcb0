import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { countActivities, findActivity, listActivities, sumValidatedHours } from '@/lib/features/activities/data';
import { discardActivity, saveActivity } from '@/lib/features/activities/mutations';
import {
  countAgenda,
  countByDay,
  countMatching,
  listAgenda,
  listDue,
  readForecastFacts,
  readPartyChoices,
} from '@/lib/features/deadlines/data';
import { orderDocument } from '@/lib/features/document-orders/mutations';
import { findDocument, findFile, listDocuments } from '@/lib/features/documents/data';
import { findEvidenceFile } from '@/lib/features/evidence/data';
import { attachEvidence, removeEvidence } from '@/lib/features/evidence/mutations';
import { findObligation, listObligations } from '@/lib/features/obligations/data';
import { partiesOfGoal } from '@/lib/features/parties/data';
import { listReviewQueue } from '@/lib/features/review/data';
import { uploadEvidence } from '@/lib/features/uploads/mutations';
import {
  by,
  decide,
  draft,
  everything,
  obligationOf,
  prove,
  refusal,
  sent,
  type TypedActivity,
  typed,
} from '@/tests/factories/activities';
import { partyIdOf } from '@/tests/factories/courses';
import { onRecord } from '@/tests/factories/documents';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let agreementId: string;
let target: { obligation: string; open: TypedActivity; waiting: TypedActivity; evidence: string };
const people = new Map<string, Actor>();

const STRANGERS = ['focal point of an accession body', 'focal point of another agreement', 'nobody’s member'];
const READERS = ['viewer of the party', 'auditor'];

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  await addAgreement('OUTRO/UF');
  const focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = focal.memberships[0]?.agreementId ?? '';
  people.set('focal point of an accession body', await person('FOCAL_POINT', 'IEX/RO'));
  people.set('focal point of another agreement', await person('PARTY_COORDINATOR', 'OUTRO/UF'));
  people.set('nobody’s member', { ...(await person('VIEWER', 'IEX/RO')), memberships: [] });
  people.set('viewer of the party', await person('VIEWER', 'SEPOG/RO'));
  people.set('auditor', await person('AUDITOR', 'SEGES'));
  people.set('coordinator of SEGES’s own goals', await person('PARTY_COORDINATOR', 'SEGES'));
  people.set('the party itself', focal);
  const obligation = await obligationOf('SEPOG/RO', '2.2');
  const open = await draft(focal, obligation);
  const evidence = await prove(focal, open.id);
  target = { obligation, open, waiting: await sent(focal, obligation), evidence };
});
afterAll(() => world.close());

const known = (name: string): Actor => {
  const actor = people.get(name);
  if (!actor) throw new Error(`nobody is ${name}`);
  return actor;
};

/** Every change there is, tried on another party's records. */
const CHANGES: Record<string, (actor: Actor) => Promise<Parameters<typeof refusal>[0]>> = {
  'record for its obligation': (actor) => perform(saveActivity, by(actor), typed(target.obligation)),
  'edit its draft': (actor) => perform(saveActivity, by(actor), target.open),
  'send its draft': (actor) => perform(saveActivity, by(actor), { ...target.open, intent: 'submit' }),
  'discard its draft': (actor) => perform(discardActivity, by(actor), { id: target.open.id, version: '1' }),
  'validate its activity': (actor) => decide(actor, target.waiting),
  'return its activity': (actor) => decide(actor, target.waiting, 'Corrija.'),
  'put a file on its record': (actor) =>
    perform(attachEvidence, by(actor), {
      activityId: target.open.id,
      kind: 'OTHER',
      fileName: 'a.pdf',
      key: `aa/${randomUUID()}`,
      size: 1,
      sha256: 'a'.repeat(64),
      mediaType: 'application/pdf',
      scan: 'NOT_SCANNED',
    }),
  'take its file off': (actor) =>
    perform(removeEvidence, by(actor), { activityId: target.open.id, evidenceId: target.evidence }),
  'upload to its draft': (actor) => {
    const body = new FormData();
    body.set('kind', 'OTHER');
    body.set('file', new File(['%PDF-1.4 %%EOF'], 'a.pdf'));
    return uploadEvidence(by(actor), target.open.id, new Request('http://localhost', { method: 'POST', body }));
  },
};

describe.each([...STRANGERS, ...READERS, 'coordinator of SEGES’s own goals'])('the %s', (name) => {
  test.each(Object.keys(CHANGES))('cannot %s, is told that it does not exist, and changes nothing', async (change) => {
    const before = await everything();
    expect(refusal((await CHANGES[change]?.(known(name))) ?? { ok: true, data: null })).toBe('NOT_FOUND');
    expect(await everything()).toEqual(before);
  });

  test('cannot issue the annual report', async () => {
    const result = await perform(orderDocument, by(known(name)), { kind: 'annual', agreementId, year: 2026 });
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal(result));
    expect(await db.documentOrder.count()).toBe(0);
  });
});

async function reads(actor: Actor) {
  const goal = await db.goal.findFirstOrThrow({ where: { code: '2.2', workPlan: { agreementId } } });
  const { partyId } = await db.activity.findUniqueOrThrow({ where: { id: target.open.id } });
  return {
    activity: await findActivity(actor, target.open.id),
    activities: await listActivities(actor, { partyId }, { take: 100 }),
    byObligation: await listActivities(actor, { obligationId: target.obligation }, { take: 100 }),
    activityCount: await countActivities(actor, { partyId }),
    hours: await sumValidatedHours(actor, target.obligation),
    obligation: await findObligation(actor, target.obligation),
    obligations: await listObligations(actor, { partyId }, { take: 100 }),
    ...(await deadlines(actor, partyId)),
    evidence: await findEvidenceFile(actor, target.evidence),
    parties: (await partiesOfGoal(actor, goal.id)).filter(({ id }) => id === partyId),
    queue: await listReviewQueue(actor, {}, { take: 100 }),
  };
}

/** What the pages of deadlines read of one party. */
async function deadlines(actor: Actor, partyId: string) {
  const today = civilDate(TODAY);
  const filter = { partyIds: [partyId] };
  return {
    agenda: await listAgenda(actor, filter, { today, limits: [] }, { take: 100, skip: 0 }),
    agendaCount: await countAgenda(actor, filter, today, []),
    matching: await countMatching(actor, filter, today),
    due: await listDue(actor, filter, today, { take: 100 }),
    days: (await countByDay(actor, filter, today)).size,
    forecast: await readForecastFacts(actor, { id: partyId, agreementId }),
    choices: (await readPartyChoices(actor, { chosen: partyId, words: ['sepog'], most: 20 })).filter(
      ({ id }) => id === partyId,
    ),
  };
}

const NOTHING = {
  activity: null,
  activities: [],
  byObligation: [],
  activityCount: 0,
  hours: 0,
  obligation: null,
  obligations: [],
  agenda: [],
  agendaCount: 0,
  matching: 0,
  due: [],
  days: 0,
  forecast: null,
  choices: [],
  evidence: null,
  parties: [],
  queue: [],
};

test.each(STRANGERS)('every read of the %s comes back empty', async (name) => {
  expect(await reads(known(name))).toEqual(NOTHING);
});

test.each(READERS)('the %s reads the party’s records and has no review queue', async (name) => {
  expect(await reads(known(name))).toMatchObject({
    activity: { id: target.open.id },
    obligation: { id: target.obligation },
    forecast: { party: { acronym: 'SEPOG/RO' } },
    choices: [{ acronym: 'SEPOG/RO' }],
    evidence: { fileName: 'lista.pdf' },
    queue: [],
  });
});

test('a filter cannot widen what a person reaches', async () => {
  const actor = known('focal point of an accession body');
  const mine = await listObligations(actor, {}, { take: 500 });
  expect(new Set(mine.map(({ party }) => party.acronym))).toEqual(new Set(['IEX/RO']));
  expect(await listActivities(actor, {}, { take: 500 })).toEqual([]);
});

describe('an issued document', () => {
  const reaches = async (name: string, id: string) => {
    const listed = await listDocuments(known(name), { take: 20, skip: 0 });
    const found = await findDocument(known(name), id);
    const file = await findFile(known(name), id, 'pdf');
    expect(listed.documents.some((row) => row.id === id)).toBe(found !== null);
    expect(file !== null).toBe(found !== null || (await findFile(null, id, 'pdf')) !== null);
    return found !== null;
  };
  const all = ['auditor', 'the party itself', 'focal point of an accession body', 'focal point of another agreement'];

  test.each<[string, { kind?: 'party' | 'minutes'; publishedAt?: Date }, boolean[]]>([
    ['that tells of everybody waits, until published, for who may read it all', {}, [true, false, false, false]],
    ['about one party is also its own', { kind: 'party' }, [true, true, false, false]],
    ['that is published is for its agreement', { publishedAt: new Date(0) }, [true, true, true, false]],
    ['that holds minutes is for its agreement', { kind: 'minutes' }, [true, true, true, false]],
  ])('%s', async (_rule, given, expected) => {
    const of = given.kind === 'party' ? { subject: `2026/${await partyIdOf('SEPOG/RO')}` } : {};
    const document = await onRecord(known('auditor'), agreementId, { title: 'Relatório', ...of, ...given });
    const found = [];
    for (const name of all) found.push(await reaches(name, document.id));
    expect(found).toEqual(expected);
  });
});
