import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { RENDERERS } from '@/lib/documents/renderers';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadMinutes } from '@/lib/features/minutes/loaders';
import { saveMinutes } from '@/lib/features/minutes/mutations';
import { buildPaper } from '@/lib/features/papers/loaders';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { registered, withdraw } from '@/tests/factories/events';
import { person } from '@/tests/factories/people';
import { minutes } from '@/tests/factories/report-writing';
import { openWorld, type World } from '@/tests/factories/world';
import { partsOf, textOf } from '@/tests/support/office';
import { readPdf } from '@/tests/support/pdf';

let world: World;
let analyst: Actor;
let admin: Actor;
let focal: Actor;
let agreementId: string;
let id: string;

beforeAll(async () => {
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
  id = String((await registered(analyst, { agreementId })).id);
});
afterAll(() => world.close());

const save = (actor: Actor, given: object = {}) => perform(saveMinutes, by(actor), { ...minutes(id), ...given });

test('a meeting without a record has no minutes, and who may read the plan sees that', async () => {
  expect(await loadMinutes(focal, id)).toMatchObject({ paper: null, manages: false });
  expect(await loadMinutes(analyst, id)).toMatchObject({ paper: null, manages: true });
});

test('what SEGES records becomes the minutes, in PDF and DOCX alike', async () => {
  succeeded(await save(analyst));
  const paper = (await loadMinutes(focal, id))?.paper;
  expect(paper?.title).toBe('Ata: 3ª reunião técnica de 2026');
  const built = await buildPaper({ kind: 'minutes', agreementId, eventId: id }, new Date('2026-12-03T15:00:00Z'));
  if (!built) throw new Error('no minutes');
  const stamp = { draft: false, code: null, address: null, edition: null };
  const [pdf, docx] = await Promise.all([RENDERERS.pdf(built.paper, stamp), RENDERERS.docx(built.paper, stamp)]);
  const texts = [
    (await readPdf(pdf)).text.replace(/\s/g, ''),
    textOf((await partsOf(docx)).get('word/document.xml') ?? ''),
  ];
  for (const text of texts)
    for (const said of [
      '2 de dezembro de 2026',
      'Convocada pelo Ofício nº 12.',
      'Relatório do ano',
      'envia o calendário',
    ])
      expect(text).toContain(said.replace(/\s/g, ''));
});

test('over a newer record nobody writes without seeing it; the same sent twice is one', async () => {
  succeeded(await save(analyst));
  expect(await save(admin, { place: 'Sala 3' })).toMatchObject({
    ...{ ok: false, code: 'CONFLICT' },
    conflict: { version: 1, by: analyst.name, values: { place: 'Reunião virtual' } },
  });
  succeeded(await save(admin, { place: 'Sala 3', version: '1' }));
  expect(await db.auditEvent.count({ where: { action: 'event.minutesSaved', entityId: id } })).toBe(2);
});

test('only SEGES records it, of a meeting that was not withdrawn', async () => {
  expect(refusal(await save(focal, { version: '2' }))).toBe('NOT_FOUND');
  expect(refusal(await save(analyst, { version: '2', agenda: ' ' }))).toBe('INVALID');
  succeeded(await withdraw(analyst, id, '1'));
  expect(refusal(await save(analyst, { version: '2' }))).toBe('NOT_FOUND');
  expect(await loadMinutes(focal, id)).toBeNull();
});
