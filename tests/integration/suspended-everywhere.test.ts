import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { Situation } from '@/lib/domain/glossary';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadDashboard } from '@/lib/features/dashboard/loaders';
import { type AgendaView, loadDeadlines } from '@/lib/features/deadlines/loaders';
import { deadlineQuery } from '@/lib/features/deadlines/schema';
import { loadGoal } from '@/lib/features/goals/loaders';
import { loadObligation } from '@/lib/features/obligations/loaders';
import { openDataFile } from '@/lib/features/open-data/loaders';
import { composePaper } from '@/lib/features/papers/loaders';
import { loadPlanPicture } from '@/lib/features/plan/loaders';
import { loadPublicGoal } from '@/lib/features/portal/loaders';
import { situationText } from '@/lib/format/situation';
import { obligationOf } from '@/tests/factories/activities';
import { openedFor, registered } from '@/tests/factories/events';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { granted } from '@/tests/factories/reliefs';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

/** What the agenda lists for this person, in a situation or in any. */
async function agenda(actor: Actor, situacao?: Situation) {
  const { shown } = await loadDeadlines(actor, deadlineQuery.parse({ situacao }));
  return (shown as AgendaView).sections.flatMap(({ rows }) => rows);
}

const CODES = ['3.1', '3.2', '3.3'];
const today = civilDate(TODAY);

let world: World;
let admin: Actor;
let focal: Actor;
let agreementId: string;
/** A new disclosure of courses, due in a few days. */
let urgentId: string;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
  const event = {
    kind: 'COURSE_CHANGE',
    title: 'Catálogo novo',
    occurredOn: '2026-11-16',
    dueOn: '2026-11-24',
  } as const;
  urgentId = (await openedFor((await registered(admin, { agreementId, ...event })).id, 'SEPOG/RO')).id;
});
afterAll(() => world.close());

/** What each place says of the goals of publicity for what runs today, by the name of the place. */
async function everywhere(actor: Actor): Promise<Record<string, string[]>> {
  const text = (derived: DerivedSituation) => situationText(derived, { fulfilledOn: null });
  const [dashboard, picture, annual] = await Promise.all([
    loadDashboard(actor),
    loadPlanPicture(),
    composePaper({ kind: 'annual', agreementId, year: 2026 }, now()),
  ]);
  const lines = picture?.lines.filter(({ goal }) => CODES.includes(goal.code)) ?? [];
  const pages = await Promise.all(CODES.map((code) => loadGoal(actor, code)));
  const portal = await Promise.all(CODES.map((code) => loadPublicGoal(code)));
  const listed = await agenda(actor, 'suspensa');
  const sections = annual?.report?.axes.flatMap(({ goals }) => goals.filter(({ code }) => CODES.includes(code))) ?? [];
  return {
    urgent: dashboard?.urgent.filter(({ goal }) => CODES.includes(goal.code)).map(({ derived }) => text(derived)) ?? [],
    plan: lines.flatMap(({ cells }) =>
      [...cells.values()].flatMap((cell) => (cell && typeof cell !== 'string' ? text(cell.derived) : [])),
    ),
    goals: pages.flatMap((page) => (page?.current ? text(page.current.derived) : [])),
    list: listed
      .filter(({ goal, periodStart }) => CODES.includes(goal.code) && periodStart <= today)
      .map(({ derived }) => text(derived)),
    portal: portal.flatMap((page) =>
      (page?.parties ?? []).flatMap(({ cell }) => (typeof cell === 'string' ? [] : text(cell.derived))),
    ),
    report: sections.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.map(({ label }) => label))),
    openGoals: (await published('metas'))
      .filter(({ codigo }) => CODES.includes(codigo))
      .map(({ situacao }) => situacao),
    openObligations: (await published('obrigacoes'))
      .filter(({ meta, periodo }) => CODES.includes(meta) && periodo !== '2027')
      .map(({ situacao }) => situacao),
  };
}

async function published(
  name: 'metas' | 'obrigacoes',
): Promise<Record<'codigo' | 'meta' | 'periodo' | 'situacao', string>[]> {
  let file = '';
  for await (const piece of openDataFile(name, 'json')) file += piece;
  return JSON.parse(file).registros;
}

describe('goals 3.1 to 3.3', () => {
  test('call in several places while they run', async () => {
    const places = await everywhere(focal);
    expect(places.urgent).toEqual(['Vence em 4 dias']);
    expect(places.plan).toContain('Pendente desde o início da vigência');
    expect(places.goals).toContain('Sem registro recente');
  });

  test('say nowhere that they are late or quiet once suspended, and everywhere until when', async () => {
    await granted(admin, { agreementId, reason: 'Período eleitoral' });
    const { urgent, report = [], openGoals, openObligations, ...worded } = await everywhere(focal);
    expect(urgent).toEqual([]);
    for (const [place, words] of Object.entries(worded)) {
      expect(words.length, place).toBeGreaterThan(2);
      expect(new Set(words), place).toEqual(new Set(['Suspensa até 15/12/2026']));
    }
    expect(report).toContain('Suspensa até 15/12/2026');
    expect(report.filter((label) => label === 'Atrasada' || label === 'Permanente')).toEqual([]);
    expect(new Set(openGoals)).toEqual(new Set(['suspensa']));
    expect(new Set(openObligations)).toEqual(new Set(['suspensa']));
  });

  test('count accession bodies as in order while suspended', async () => {
    const picture = await loadPlanPicture();
    for (const { goal, accessions } of picture?.lines ?? [])
      if (CODES.includes(goal.code) && accessions) expect(accessions).toMatchObject({ late: 0, quiet: 0 });
  });

  test('leave the list of what is due soon while suspended, and tell why on their own page', async () => {
    for (const situation of ['vence_em_breve', 'atrasada'] as const) {
      const obligations = await agenda(focal, situation);
      expect(obligations.filter(({ goal }) => CODES.includes(goal.code))).toEqual([]);
    }
    const loaded = await loadObligation(focal, urgentId);
    expect(loaded?.obligation.statusReason).toBe('Período eleitoral');
    expect(loaded?.obligation.calculation).toContainEqual(
      expect.objectContaining({ title: 'Suspensão de 01/11/2026 a 15/12/2026', source: 'Período eleitoral' }),
    );
  });

  test('whose suspension ends a day before the deadline do not call either', async () => {
    const { id: obligationId } = await openedFor(
      (await registered(admin, { agreementId, occurredOn: '2026-11-16', dueOn: '2026-11-25' })).id,
      'SEPOG/RO',
    );
    const urgentIds = async () => (await loadDashboard(focal))?.urgent.map(({ id }) => id) ?? [];
    expect(await urgentIds()).toContain(obligationId);
    await granted(admin, { agreementId, goalCodes: ['1.7'], startsOn: '2026-11-18', endsOn: '2026-11-24' });
    expect(await urgentIds()).not.toContain(obligationId);
    expect((await agenda(focal, 'vence_em_breve')).map(({ id }) => id)).not.toContain(obligationId);
  });
});

test('a goal that is waived says so everywhere and never calls', async () => {
  const given = { kind: 'WAIVER', startsOn: '2026-12-01', endsOn: '2027-01-31' } as const;
  await granted(admin, { agreementId, ...given, goalCodes: ['2.2'], reason: 'Sem orçamento' });
  const line = (await loadPlanPicture())?.lines.find(({ goal }) => goal.code === '2.2');
  const situations = line?.situations.map(({ situation }) => situation);
  expect(new Set(situations)).toEqual(new Set(['dispensada']));
  expect((await loadGoal(focal, '2.2'))?.periods[0]).toMatchObject({
    statusReason: 'Sem orçamento',
    derived: { situation: 'dispensada' },
  });
  const loaded = await loadObligation(focal, await obligationOf('SEPOG/RO', '2.2'));
  expect(loaded?.derived).toEqual({ situation: 'dispensada' });
  const records = await published('obrigacoes');
  expect(
    new Set(
      records.filter(({ meta, periodo }) => meta === '2.2' && periodo === '2026').map(({ situacao }) => situacao),
    ),
  ).toEqual(new Set(['dispensada']));
  const all = await composePaper({ kind: 'annual', agreementId, year: 2026 }, now());
  const labels = all?.report?.axes
    .flatMap(({ goals }) => goals.filter(({ code }) => code === '2.2'))
    .flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.map(({ label }) => label)));
  expect(new Set(labels)).toEqual(new Set(['Dispensada']));
});
