import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { wordsOf as spoken } from '@/lib/documents/paper/sentence';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { Paper } from '@/lib/domain/report/paper';
import { buildPaper, composePaper } from '@/lib/features/papers/loaders';
import { unpublishEvidence } from '@/lib/features/publication/mutations';
import { loadPhotos } from '@/lib/features/report-photos/loaders';
import { removePhoto } from '@/lib/features/report-photos/mutations';
import { loadReportTexts } from '@/lib/features/report-texts/loaders';
import { saveReportText } from '@/lib/features/report-texts/mutations';
import { by, obligationOf, refusal, succeeded } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { placed, publishedPicture } from '@/tests/factories/report-writing';
import { openWorld, type World } from '@/tests/factories/world';

vi.setConfig({ testTimeout: 30_000 });

const AT = new Date('2026-11-20T15:00:00Z');
let world: World;
let analyst: Actor;
let admin: Actor;
let focal: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

const annual = () => composePaper({ kind: 'annual', agreementId, year: 2026 }, AT);
const wordsOf = (paper: Paper | undefined, key: string) =>
  paper?.sections
    .find((section) => section.key === key)
    ?.blocks.map((block) => (block.kind === 'paragraph' ? spoken(block.text) : JSON.stringify(block)))
    .join('\n');

describe('the text of a section', () => {
  const write = (actor: Actor, version: number, text?: string) =>
    perform(saveReportText, by(actor), { agreementId, year: '2026', section: 'challenges', version, text });

  test('takes the place of what the data say, under who wrote it, and gives it back when emptied', async () => {
    const proposed = (await loadReportTexts(analyst, 2026))?.sections.find(({ key }) => key === 'challenges')?.proposed;
    expect(proposed).toBeTruthy();
    succeeded(await write(analyst, 0, 'Faltaram inscritos.'));
    expect(wordsOf((await annual())?.paper, 'challenges')).toContain('Faltaram inscritos.');
    expect((await loadReportTexts(admin, 2026))?.sections.find(({ key }) => key === 'challenges')).toMatchObject({
      proposed,
      written: { text: 'Faltaram inscritos.', version: 1, editedBy: { name: analyst.name } },
    });
    succeeded(await write(admin, 1));
    expect(wordsOf((await annual())?.paper, 'challenges')).toContain(proposed);
  });

  test('is written over a newer one by nobody, who is shown both; the same sent twice is one', async () => {
    succeeded(await write(analyst, 2, 'Primeira.'));
    succeeded(await write(analyst, 2, 'Primeira.'));
    expect(await write(admin, 2, 'Segunda.')).toMatchObject({
      ...{ ok: false, code: 'CONFLICT' },
      conflict: { version: 3, by: analyst.name, values: { text: 'Primeira.' } },
    });
    const told = await db.auditEvent.findMany({ where: { action: 'report.textSaved' }, orderBy: { at: 'asc' } });
    expect(told.map(({ data }) => (data as { version: number }).version)).toEqual([1, 2, 3]);
    expect(JSON.stringify(told.map(({ data }) => data))).not.toContain('Primeira');
  });

  test('warns once the data say something else than when it was written, and no longer when it is looked at again', async () => {
    const year = async () => (await loadReportTexts(analyst, 2026))?.sections.find(({ key }) => key === 'year');
    const save = async (version: number, proposed = '') =>
      succeeded(
        await perform(saveReportText, by(analyst), {
          ...{ agreementId, year: '2026', section: 'year', version, text: 'Foram 3 atividades.', proposed },
        }),
      );
    const kinds = async () => (await annual())?.missing.map(({ kind }) => kind);
    await save(0, 'Em 2026, foram validadas 3 atividades.');
    expect(await kinds()).toContain('staleTexts');
    await save(1, (await year())?.proposed);
    expect(await kinds()).not.toContain('staleTexts');
    expect(await save(2, (await year())?.proposed)).toMatchObject({ version: 2, repeated: true });
    await db.reportText.deleteMany({ where: { section: 'year' } });
  });

  test('written by two at once is one of theirs, and the other is told', async () => {
    const both = await Promise.all([write(analyst, 3, 'Minha.'), write(admin, 3, 'Dele.')]);
    expect(both.map(refusal).sort()).toEqual(['CONFLICT', 'ok']);
  });

  test('is no concern of a party', async () => {
    expect(refusal(await write(focal, 4, 'Tudo bem.'))).toBe('NOT_FOUND');
    expect(await loadReportTexts(focal, 2026)).toBeNull();
  });
});

describe('the pictures of a report', () => {
  let pictures: string[];
  beforeAll(async () => {
    const obligation = await obligationOf('SEPOG/RO', '2.2');
    pictures = [];
    for (const title of ['Oficina', 'Fórum', 'Aula'])
      pictures.push(await publishedPicture(focal, analyst, obligation, title));
  });
  const order = async () => {
    const chosen = (await loadPhotos(analyst, 2026))?.chosen ?? [];
    return chosen.map(({ evidenceId, position }) => [pictures.indexOf(evidenceId), position]);
  };
  const at = (index: number) => pictures[index] ?? '';

  test('stand in the order that SEGES gives them, and may be moved', async () => {
    succeeded(await placed(analyst, agreementId, at(0), 1));
    succeeded(await placed(analyst, agreementId, at(1), 1));
    succeeded(await placed(analyst, agreementId, at(2), 3));
    expect(await order()).toEqual([
      [1, 1],
      [0, 2],
      [2, 3],
    ]);
    succeeded(await placed(admin, agreementId, at(2), 1));
    expect(await order()).toEqual([
      [2, 1],
      [1, 2],
      [0, 3],
    ]);
    expect((await loadPhotos(analyst, 2026))?.offered).toEqual([]);
  });

  test('come with their bytes as a JPEG without what the camera wrote, under their description', async () => {
    const built = await buildPaper({ kind: 'annual', agreementId, year: 2026 }, AT);
    expect([...(built?.pictures.keys() ?? [])].sort()).toEqual([...pictures].sort());
    const picture = built?.pictures.get(at(2));
    expect(picture).toMatchObject({ width: 40, height: 30 });
    expect(picture?.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(wordsOf(built?.paper, 'photos')).toContain('Pessoas em uma sala, 1');
  });

  test('are only published pictures of the agreement’s parties', async () => {
    const evidence = await db.evidence.findFirstOrThrow({ where: { id: at(0) } });
    await db.evidence.update({ where: { id: at(0) }, data: { sensitivity: 'INTERNAL' } });
    expect(refusal(await placed(analyst, agreementId, at(0)))).toBe('NOT_FOUND');
    expect(wordsOf((await annual())?.paper, 'photos')).not.toContain(at(0));
    await db.evidence.update({ where: { id: at(0) }, data: { sensitivity: evidence.sensitivity } });
    expect(refusal(await placed(focal, agreementId, at(0)))).toBe('NOT_FOUND');
  });

  test('leave the report when they are taken back from the public, and when SEGES takes them out', async () => {
    const { version } = await db.evidence.findUniqueOrThrow({ where: { id: at(2) } });
    succeeded(await perform(unpublishEvidence, by(analyst), { id: at(2), version: String(version) }));
    expect(wordsOf((await annual())?.paper, 'photos')).not.toContain(at(2));
    const target = { agreementId, year: '2026', evidenceId: at(1) };
    succeeded(await perform(removePhoto, by(analyst), target));
    expect(refusal(await perform(removePhoto, by(analyst), target))).toBe('NOT_FOUND');
    expect(await order()).toEqual([
      [2, 1],
      [0, 2],
    ]);
    expect(await db.evidence.count({ where: { id: at(1) } })).toBe(1);
  });
});

describe('a paper', () => {
  test('of the same records and instant is the same', async () => {
    const digest = async () =>
      createHash('sha256')
        .update(JSON.stringify(await annual()))
        .digest('hex');
    expect(await digest()).toBe(await digest());
  });

  test('is made of no year or day outside the term, and of no party of another agreement', async () => {
    const { id: stranger } = await db.party.findFirstOrThrow({ where: { acronym: 'IEX/RO' } });
    expect(await composePaper({ kind: 'annual', agreementId, year: 2024 }, AT)).toBeNull();
    expect(await composePaper({ kind: 'annual', agreementId, year: 2031 }, AT)).toBeNull();
    expect(await composePaper({ kind: 'party', agreementId, year: 2026, partyId: agreementId }, AT)).toBeNull();
    expect(await composePaper({ kind: 'party', agreementId, year: 2026, partyId: stranger }, AT)).not.toBeNull();
    expect(await composePaper({ kind: 'minutes', agreementId, eventId: agreementId }, AT)).toBeNull();
  });

  test('of the plan on a day knows what had been done by then, and nothing later', async () => {
    const state = async (on: string) =>
      (await composePaper({ kind: 'state', agreementId, on: on as never }, AT))?.report?.figures;
    expect((await state('2026-03-09'))?.activities.validated).toBe(0);
    expect((await state('2026-03-10'))?.activities.validated).toBe(3);
  });

  test('names its parties as they are called on the day it is made', async () => {
    const { id } = await db.party.findFirstOrThrow({ where: { acronym: 'SEPOG/RO' } });
    await db.party.update({ where: { id }, data: { name: 'Secretaria com Outro Nome' } });
    expect(wordsOf((await annual())?.paper, 'parties')).toContain('Secretaria com Outro Nome');
  });
});
