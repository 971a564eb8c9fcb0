import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { composePaper } from '@/lib/features/papers/loaders';
import { by, succeeded } from '@/tests/factories/activities';
import { answer, give, goalsOf, opened } from '@/tests/factories/collections';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

const annual = () => composePaper({ kind: 'annual', agreementId, year: 2026 }, by(focal).now);
const kindsMissing = async () => (await annual())?.missing.map(({ kind }) => kind);

test('a year that was not asked for says so, and its report has no annex of answers', async () => {
  expect(await kindsMissing()).toContain('notAsked');
  expect((await annual())?.report?.collection).toBeNull();
});

test('what a party sent stands in the report with its protocol, and who is silent is told of', async () => {
  const id = await opened(await person('NETWORK_ADMIN', 'SEGES'));
  const nothing = await goalsOf(focal);
  succeeded(await give(focal, answer(focal, id, { nothing, highlights: 'O ano da primeira trilha de formação.' })));
  const composed = await annual();
  const { protocol } = await db.collectionAnswer.findFirstOrThrow({ where: { collectionId: id } });
  const told = JSON.stringify(composed?.paper);
  expect(told).toContain('O ano da primeira trilha de formação.');
  expect(told).toContain(protocol);
  expect(composed?.report?.collection).toMatchObject({ asked: 2, onTime: 1, late: 0, missing: ['IEX/RO'] });
  const unanswered = composed?.missing.find(({ kind }) => kind === 'unanswered');
  expect(unanswered?.items.map(({ label }) => label)).toEqual(['IEX/RO']);
});

test('what is only a draft is not told', async () => {
  const other = await person('FOCAL_POINT', 'IEX/RO');
  const { id } = await db.reportCollection.findFirstOrThrow();
  succeeded(await give(other, answer(other, id, { intent: 'save', highlights: 'Ainda em rascunho.' })));
  expect(JSON.stringify((await annual())?.paper)).not.toContain('Ainda em rascunho.');
});

test('who was excused from answering is not told of as silent', async () => {
  const { eventId } = await db.reportCollection.findFirstOrThrow();
  const owed = { eventId, party: { acronym: 'IEX/RO' } };
  await db.obligation.updateMany({ where: owed, data: { status: 'WAIVED' } });
  const composed = await annual();
  expect(composed?.report?.collection).toMatchObject({ asked: 1, missing: [] });
  expect(await kindsMissing()).not.toContain('unanswered');
  await db.obligation.updateMany({ where: owed, data: { status: 'OPEN' } });
});
