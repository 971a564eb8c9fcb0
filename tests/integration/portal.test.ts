import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/(publico)/fotos/[id]/route';
import { perform } from '@/lib/action/perform';
import { forgetRemembered } from '@/lib/cache/remember';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadPortal, loadPublicPlan } from '@/lib/features/portal/loaders';
import { loadParties, loadParty } from '@/lib/features/public-parties/loaders';
import { partyListQuery } from '@/lib/features/public-parties/schema';
import { search } from '@/lib/features/public-search/loaders';
import { loadWork } from '@/lib/features/public-work/loaders';
import { workQuery } from '@/lib/features/public-work/schema';
import { unpublishEvidence } from '@/lib/features/publication/mutations';
import { reopenActivity } from '@/lib/features/review/mutations';
import { store } from '@/lib/storage/store';
import { by, obligationOf, succeeded, validated } from '@/tests/factories/activities';
import { announced, partyIdOf } from '@/tests/factories/courses';
import { onRecord } from '@/tests/factories/documents';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { offered, publishedPractice } from '@/tests/factories/practices';
import { pictured, publishedWork, TAKEN_AT } from '@/tests/factories/published';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let analyst: Actor;
let obligation: string;
let shown: { id: string; evidenceId: string };

beforeAll(async () => {
  world = await openWorld();
  // So that the plan has two years to look at.
  await db.agreement.updateMany({ data: { startsOn: new Date('2024-12-01') } });
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
  shown = await publishedWork(focal, analyst, obligation, {
    title: 'Formação em Ji-Paraná',
    narrative: 'Contada por Marinalva',
    place: 'Auditório reservado',
    hours: '20',
  });
});
afterAll(() => world.close());

const titles = async (asked: Record<string, string> = {}) =>
  (await loadWork(workQuery.parse(asked))).work.map(({ title }) => title);

describe('what was done', () => {
  test('is told of activities that are validated and have a published proof, and of no other', async () => {
    await validated(focal, analyst, obligation, { title: 'Validada sem prova publicada' });
    await pictured(focal, obligation, { title: 'Rascunho com foto pública' });
    expect(await titles()).toEqual(['Formação em Ji-Paraná']);
    const { work } = await loadWork(workQuery.parse({}));
    expect(work).toMatchObject([{ goals: ['2.2'], party: 'SEPOG/RO', hours: 20, proofs: [{ isPicture: true }] }]);
    expect(JSON.stringify(work)).not.toMatch(/Marinalva|reservado|FOCAL_POINT/);
  });

  test('is found by its title, its party, its goal and its year, and never by what is not shown', async () => {
    const found: Record<string, string>[] = [{ busca: 'formacao JI-PARANA' }, { busca: 'sepog' }, { meta: '2.2' }];
    for (const asked of [...found, { ano: '2026' }]) expect(await titles(asked)).toEqual(['Formação em Ji-Paraná']);
    const hidden: Record<string, string>[] = [{ busca: 'Marinalva' }, { busca: 'reservado' }, { busca: '%' }];
    for (const asked of [...hidden, { meta: '2.1' }, { ano: '2025' }]) expect(await titles(asked)).toEqual([]);
  });
});

describe('the picture of a published proof', () => {
  const ask = (id: string, largura = '480', headers = {}) =>
    GET(new Request(`http://localhost/fotos/${id}?largura=${largura}`, { headers }), {
      params: Promise.resolve({ id }),
    });

  test('is asked of the store again after the store failed, or did not have it for a moment', async () => {
    const read = vi.spyOn(store(), 'read');
    read.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('no answer'));
    expect((await ask(shown.evidenceId)).status).toBe(404);
    await expect(ask(shown.evidenceId)).rejects.toThrow('no answer');
    expect([(await ask(shown.evidenceId)).status, (await ask(shown.evidenceId)).status]).toEqual([200, 200]);
    expect(read).toHaveBeenCalledTimes(3);
    read.mockRestore();
  });

  test('is small, of the width asked for, and says nothing of where it was taken', async () => {
    const answer = await ask(shown.evidenceId, '960');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { format, width, height, exif } = await sharp(bytes).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 960, height: 640, exif: undefined });
    expect(bytes.includes(TAKEN_AT)).toBe(false);
    expect((await ask(shown.evidenceId, '99999')).headers.get('etag')).toMatch(/-480"$/);
  });

  test('is kept for a minute at most, and not sent again while it is the same', async () => {
    const { headers } = await ask(shown.evidenceId);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect((await ask(shown.evidenceId, '480', { 'if-none-match': headers.get('etag') })).status).toBe(304);
  });

  test('does not exist for what is not published, is no picture, waits for the antivirus, or is no id', async () => {
    const { evidenceId } = await pictured(focal, obligation, { title: 'Ainda não' });
    const { evidenceId: pdf } = await db.activityEvidence.findFirstOrThrow({
      where: { evidence: { files: { some: { mediaType: 'application/pdf' } } } },
    });
    for (const id of [evidenceId, pdf, '../segredo', '00000000-0000-4000-8000-000000000000'])
      expect((await ask(id)).status).toBe(404);
    const where = { evidenceId: shown.evidenceId };
    await db.evidenceFile.updateMany({ where, data: { scan: 'WAITING' } });
    expect((await ask(shown.evidenceId)).status).toBe(404);
    await db.evidenceFile.updateMany({ where, data: { scan: 'CLEAN' } });
    expect((await ask(shown.evidenceId)).status).toBe(200);
  });
});

test('what SEGES takes back is gone at once from the list, the search, the party, the first page and the pictures', async () => {
  const { id, evidenceId } = await publishedWork(focal, analyst, obligation, { title: 'Oficina retirada' });
  const party = await partyIdOf('SEPOG/RO');
  const seen = async () =>
    JSON.stringify([
      await loadWork(workQuery.parse({})),
      await search('oficina'),
      await loadParty(party),
      await loadPortal(),
    ]).split('Oficina retirada').length - 1;
  const picture = () =>
    GET(new Request(`http://localhost/fotos/${evidenceId}`), { params: Promise.resolve({ id: evidenceId }) });
  expect([await seen(), (await picture()).status]).toEqual([4, 200]);
  succeeded(await perform(unpublishEvidence, by(analyst), { id: evidenceId, version: '2' }));
  expect([await seen(), (await picture()).status]).toEqual([0, 404]);
  expect(await db.activity.count({ where: { id, status: 'VALIDATED' } })).toBe(1);
});

test('what proved an activity alone is public no more when it is opened again, and the trail says so', async () => {
  const { id, evidenceId } = await publishedWork(focal, analyst, obligation, { title: 'Oficina reaberta' });
  const { version } = await db.activity.findUniqueOrThrow({ where: { id } });
  succeeded(await perform(reopenActivity, by(analyst), { id, version: String(version), reason: 'Dado pessoal' }));
  const request = new Request(`http://localhost/fotos/${evidenceId}`);
  expect((await GET(request, { params: Promise.resolve({ id: evidenceId }) })).status).toBe(404);
  expect(await db.evidence.findUnique({ where: { id: evidenceId } })).toMatchObject({ publishedAt: null, version: 3 });
  const told = await db.auditEvent.findMany({ where: { entityId: { in: [id, evidenceId] } }, orderBy: { at: 'asc' } });
  expect(
    told
      .map(({ action }) => action)
      .slice(-2)
      .toSorted(),
  ).toEqual(['activity.reopened', 'evidence.unpublished']);
});

describe('the search', () => {
  test('finds each kind of thing without minding accents, and nothing for words that are nowhere', async () => {
    await announced(focal, 'SEPOG/RO', { title: 'Curso de prestação de contas' });
    await publishedPractice(focal, analyst, { title: 'Roteiro de prestação' });
    const names = async (words: string) => {
      const found = await search(words);
      return (
        found &&
        [found.goals, found.work, found.courses, found.practices, found.parties].map(({ shown }) => shown.length)
      );
    };
    expect(await names('PRESTACAO')).toEqual([0, 0, 1, 1, 0]);
    expect(await names('formação')).toEqual([1, 1, 0, 0, 0]);
    expect(await names('rondonia')).toEqual([0, 1, 1, 1, 1]);
    expect(await names('xyzzy')).toEqual([0, 0, 0, 0, 0]);
    expect(await search('  ')).toBeNull();
  });

  test('finds published reports by words of their title, and no other document', async () => {
    const { agreementId } = await db.party.findFirstOrThrow();
    await onRecord(analyst, agreementId, {
      title: 'Relatório da Câmara',
      publishedAt: new Date('2026-11-20T12:00:00Z'),
    });
    await onRecord(analyst, agreementId, { title: 'Relatório da Câmara, por publicar' });
    const found = await search('RELATORIO camara');
    expect(found?.documents.shown.map(({ title }) => title)).toEqual(['Relatório da Câmara']);
  });

  test('finds no practice that is restricted, or that SEGES did not publish', async () => {
    await offered(focal, { title: 'Inédita' });
    await publishedPractice(focal, analyst, { title: 'Reservada', restricted: 'on' });
    for (const words of ['inedita', 'reservada']) expect((await search(words))?.practices.shown).toEqual([]);
  });
});

describe('the parties', () => {
  const acronyms = async (asked: Record<string, string> = {}) =>
    (await loadParties(partyListQuery.parse(asked))).parties.map(({ acronym }) => acronym);

  test('are found by words, by state and by kind', async () => {
    await addAccession('IEX/AC');
    forgetRemembered();
    expect(await acronyms()).toEqual(['IEX/AC', 'SEGES', 'SEPOG/RO']);
    expect(await acronyms({ uf: 'RO' })).toEqual(['SEPOG/RO']);
    expect(await acronyms({ busca: 'orcamento gestao' })).toEqual(['SEPOG/RO']);
    expect(await acronyms({ tipo: 'Signatários do acordo' })).toEqual(['SEGES', 'SEPOG/RO']);
    expect(await acronyms({ tipo: 'Estados', uf: 'AC' })).toEqual([]);
  });

  test('each have the goals and the states that the plan gives them', async () => {
    const id = await partyIdOf('SEPOG/RO');
    const page = await loadParty(id);
    const plan = await loadPublicPlan();
    const expected = plan?.lines.flatMap(({ goal, cells }) => {
      const cell = cells.get(id);
      return cell ? [[goal.code, cell]] : [];
    });
    expect(page?.goals.map(({ code, cell }) => [code, cell])).toEqual(expected);
    expect(page?.done).toMatchObject({ activities: 3, hours: 60 });
    expect(JSON.stringify(page)).not.toMatch(/Beatriz|300121353/);
  });

  test('that do not exist have no page', async () => {
    for (const id of ['nada', '00000000-0000-4000-8000-000000000000']) expect(await loadParty(id)).toBeNull();
  });
});

test('a year that the plan does not have is the current one, and has nothing read', async () => {
  const current = await loadPublicPlan();
  const before = await loadPublicPlan(2025);
  expect([current?.year, before?.year, current?.years]).toEqual([2026, 2025, [2025, 2026]]);
  const statements = vi.spyOn(Client.prototype, 'query');
  try {
    for (const year of [2024, 2027, 99_999, -1, 2026]) expect(await loadPublicPlan(year)).toBe(current);
    expect(await loadPublicPlan(2025)).toBe(before);
    expect(statements).not.toHaveBeenCalled();
  } finally {
    statements.mockRestore();
  }
});

test('every page takes as many statements with eight more parties, and none when it was just read', async () => {
  const statements = vi.spyOn(Client.prototype, 'query');
  const id = await partyIdOf('SEPOG/RO');
  const pages = {
    home: loadPortal,
    parties: () => loadParties(partyListQuery.parse({})),
    party: () => loadParty(id),
    results: () => loadWork(workQuery.parse({})),
    search: () => search('gestao'),
  };
  const used = async () => {
    const counts: Record<string, number> = {};
    for (const [name, load] of Object.entries(pages)) {
      forgetRemembered();
      // Long to read where many joined, and so kept through a change.
      await loadPublicPlan();
      statements.mockClear();
      await load();
      counts[name] = statements.mock.calls.length;
    }
    return counts;
  };
  try {
    const few = await used();
    for (let index = 0; index < 40; index++)
      await addAccession(`ÓRGÃO ${index}/RO`, String(10_000_000_000_000 + index));
    expect(await used()).toEqual(few);
    expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(12);
    await loadPortal();
    statements.mockClear();
    await loadPortal();
    expect(statements).not.toHaveBeenCalled();
  } finally {
    statements.mockRestore();
  }
});
