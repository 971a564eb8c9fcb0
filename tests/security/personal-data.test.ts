import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET as getOpenData } from '@/app/(publico)/dados/[arquivo]/route';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { DATASETS } from '@/lib/domain/open-data/registry';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadActivityList } from '@/lib/features/activity-list/loaders';
import { loadDashboard } from '@/lib/features/dashboard/loaders';
import { loadDesignation, loadDesignations, loadPartyDesignations } from '@/lib/features/designations/loaders';
import { changeDesignation, designate } from '@/lib/features/designations/mutations';
import { designationListQuery } from '@/lib/features/designations/schema';
import { loadEvidenceList } from '@/lib/features/evidence-list/loaders';
import { exportList } from '@/lib/features/exports/loaders';
import { loadGoal } from '@/lib/features/goals/loaders';
import { LISTS } from '@/lib/features/lists/schema';
import { exportOwnData, exportPersonData } from '@/lib/features/personal-data/loaders';
import { lookUpCpf, revealPerson } from '@/lib/features/personal-data/mutations';
import { loadPortal, loadPublicGoal } from '@/lib/features/portal/loaders';
import { generateReport } from '@/lib/features/reports/mutations';
import { log } from '@/lib/log/log';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { designated, ended, replaced, replacing, typedPerson } from '@/tests/factories/designations';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { captureLogs } from '@/tests/support/logs';
import { readPdf } from '@/tests/support/pdf';
import { wholeDatabase } from '@/tests/support/whole-database';

let world: World;
let logs: ReturnType<typeof captureLogs>;
let coordinator: Actor & { email: string };
let analyst: Actor;
let kept: { id: string };

/** Recognisable, and nowhere else in the world. */
const PEOPLE = [
  {
    name: 'Aurélia Reconhecível',
    cpf: '529.982.247-25',
    phone: '(69) 98111-2201',
    email: 'aurelia.unica@pessoa.example',
  },
  {
    name: 'Benício Reconhecível',
    cpf: '168.995.350-09',
    phone: '(69) 98111-2202',
    email: 'benicio.unico@pessoa.example',
  },
  {
    name: 'Clarice Reconhecível',
    cpf: '746.971.314-01',
    phone: '(69) 98111-2203',
    email: 'clarice.unica@pessoa.example',
  },
];
const digits = (text: string) => text.replace(/\D/g, '');
const NUMBERS = PEOPLE.flatMap(({ cpf, phone }) => [cpf, digits(cpf), phone, digits(phone), phone.slice(5)]);
const NAMES = PEOPLE.flatMap(({ name, email }) => [name, email]);
const foundIn = (text: string, needles: readonly string[]) => needles.filter((needle) => text.includes(needle));

beforeAll(async () => {
  world = await openWorld();
  const focal = await person('FOCAL_POINT', 'SEPOG/RO');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  log.level = 'trace';
  logs = captureLogs();
  const [aurelia, benicio, clarice] = PEOPLE as [(typeof PEOPLE)[0], (typeof PEOPLE)[0], (typeof PEOPLE)[0]];
  const first = await designated(focal, 'SEPOG/RO', aurelia);
  kept = await replaced(focal, first.id, clarice);
  const left = await designated(focal, 'SEPOG/RO', benicio);
  await ended(focal, left.id, '2026-11-10');
  const edit = { ...clarice, id: kept.id, version: '1', startsOn: '2026-10-01' };
  succeeded(await perform(changeDesignation, by(focal), { ...edit, phone: '(69) 98111-2204' }));
  succeeded(await perform(changeDesignation, by(focal), { ...edit, version: '2' }));
  await refusals(focal, clarice);
  for (const attempt of [lookUpCpf, lookUpCpf])
    succeeded(await perform(attempt, by(coordinator), { cpf: benicio.cpf }));
  succeeded(await perform(revealPerson, by(coordinator), { id: kept.id, reason: 'DOCUMENT_CHECK' }));
  succeeded(await exportPersonData(by(coordinator), kept.id));
  succeeded(await exportOwnData(by(coordinator)));
  const courses = await obligationOf('SEPOG/RO', '2.2');
  await validated(focal, analyst, courses, { title: 'Turma comum' });
});
afterAll(async () => {
  logs.stop();
  await world.close();
});

/** Everything that can be refused with a number in it. */
async function refusals(focal: Actor, given: (typeof PEOPLE)[0]) {
  const again = await typedPerson('SEPOG/RO', given);
  expect(refusal(await perform(designate, by(focal), again))).toBe('INVALID');
  expect(refusal(await perform(designate, by(focal), { ...again, startsOn: given.cpf }))).toBe('INVALID');
  expect(refusal(await perform(designate, by(focal), { ...again, partyId: digits(given.cpf) }))).toBe('INVALID');
  expect(refusal(await perform(designate, by(focal), replacing(given.cpf) as never))).toBe('INVALID');
  expect(refusal(await perform(lookUpCpf, by(focal), { cpf: given.cpf }))).not.toBe('ok');
  // Breaks in the middle: what PostgreSQL refuses is logged as an error.
  expect(
    refusal(
      await perform(
        designate,
        by({ ...focal, userId: kept.id }),
        await typedPerson('SEPOG/RO', { ...given, purpose: 'PANEL', phone: undefined }),
      ),
    ),
  ).toBe('UNEXPECTED');
}

describe('a copy of the database', () => {
  test('holds no CPF and no phone in clear, in whatever table', async () => {
    const dump = await wholeDatabase();
    expect(foundIn(dump, NUMBERS)).toEqual([]);
    // It is the right dump: what is not sealed is there.
    expect(foundIn(dump, NAMES)).toEqual(NAMES);
  });

  test('names designated persons in their own table alone', async () => {
    expect(foundIn(await wholeDatabase({ except: 'Designation' }), NAMES)).toEqual([]);
  });
});

test('the trail tells of people by id alone, and of everything that was done', async () => {
  const events = await db.auditEvent.findMany();
  expect(
    foundIn(
      JSON.stringify(events, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
      [...NUMBERS, ...NAMES],
    ),
  ).toEqual([]);
  const actions = new Set(events.map(({ action }) => action));
  for (const action of [
    'designation.registered',
    'designation.changed',
    'designation.ended',
    'personalData.revealed',
    'personalData.lookedUp',
    'personalData.exported',
  ])
    expect(actions).toContain(action);
});

test('no log line holds a number, a name or an e-mail, not even when something breaks', () => {
  expect(logs.lines.some((line) => line.includes('unexpected error'))).toBe(true);
  expect(foundIn(logs.lines.join('\n'), [...NUMBERS, ...NAMES])).toEqual([]);
});

test('no file of the data folder holds them, sent mail included', () => {
  const files = readdirSync(world.folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(world.folder, name),
  );
  const texts = files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'latin1'));
  expect(texts.length).toBeGreaterThan(0);
  expect(foundIn(texts.join('\n'), [...NUMBERS, ...PEOPLE.map(({ email }) => email)])).toEqual([]);
});

describe('the public', () => {
  const files = [...Object.keys(DATASETS).flatMap((name) => [`${name}.json`, `${name}.csv`]), 'dicionario.json'];

  test.each(files)('reads nothing of them in /dados/%s', async (arquivo) => {
    const response = await getOpenData(new Request('http://localhost/dados'), { params: Promise.resolve({ arquivo }) });
    const text = await response.text();
    expect(text.length).toBeGreaterThan(50);
    expect(foundIn(text, [...NUMBERS, ...NAMES])).toEqual([]);
  });

  test('reads nothing of them in the portal and on the page of a goal', async () => {
    const seen = JSON.stringify([await loadPortal(), await loadPublicGoal('1.1'), await loadPublicGoal('1.2')]);
    expect(seen).toContain('Indicar servidores');
    expect(foundIn(seen, [...NUMBERS, ...NAMES])).toEqual([]);
  });
});

test.each(['atividades', 'evidencias', 'obrigacoes'] as const)(
  'an exported list of %s names none of them',
  async (list) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of succeeded(await exportList(by(analyst), list, LISTS[list].parse({}) as never, 'csv')))
      pieces.push(piece);
    expect(foundIn(Buffer.concat(pieces).toString(), [...NUMBERS, ...NAMES])).toEqual([]);
  },
);

test('the annual report names none of them', async () => {
  const agreementId = coordinator.memberships[0]?.agreementId ?? '';
  succeeded(await generateReport(by(analyst), { agreementId, year: 2026 }));
  const { storageKey } = await db.annualReport.findFirstOrThrow();
  const { text } = await readPdf(readFileSync(join(world.folder, 'arquivos', 'objects', storageKey)));
  expect(text).toContain('189/2025');
  expect(foundIn(text, [...NUMBERS, ...NAMES])).toEqual([]);
});

test('pages of who may see people show names and e-mails, and never a number in full', async () => {
  const pages = [
    await loadPartyDesignations(coordinator),
    await loadDesignation(coordinator, kept.id),
    await loadDesignation(coordinator, kept.id, 'person.manage'),
    await loadDesignations(analyst, designationListQuery.parse({})),
  ];
  const seen = JSON.stringify(pages);
  expect(foundIn(seen, ['Clarice Reconhecível', 'clarice.unica@pessoa.example', '***.971.314-**'])).toHaveLength(3);
  expect(foundIn(seen, NUMBERS)).toEqual([]);
  expect(seen).not.toMatch(/cpfHash|"cpf":/);
});

test('other pages name none of them', async () => {
  const pages = [
    await loadDashboard(coordinator),
    await loadGoal(coordinator, '1.1'),
    await loadGoal(analyst, '1.1', 'todos'),
    await loadActivityList(analyst, LISTS.atividades.parse({})),
    await loadEvidenceList(analyst, LISTS.evidencias.parse({})),
  ];
  expect(foundIn(JSON.stringify(pages), [...NUMBERS, ...NAMES])).toEqual([]);
});

vi.setConfig({ testTimeout: 60_000 });
