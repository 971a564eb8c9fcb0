import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET, HEAD } from '@/app/(publico)/cursos.ics/route';
import { perform } from '@/lib/action/perform';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadPublicCourse, loadSchedule } from '@/lib/features/course-schedule/loaders';
import { scheduleQuery } from '@/lib/features/course-schedule/schema';
import { saveCourse } from '@/lib/features/courses/mutations';
import { by, succeeded } from '@/tests/factories/activities';
import { announced, calledOff, HELD, type TypedCourse } from '@/tests/factories/courses';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let open: TypedCourse;
let soon: TypedCourse;
let held: TypedCourse;
let cancelled: TypedCourse;

const LATER = { enrolFrom: '2026-12-10', enrolTo: '2026-12-20', startsOn: '2027-01-11', endsOn: '2027-01-15' };

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  open = await announced(focal, 'SEPOG/RO', { title: 'Aberta; com vírgula, e\\barra', audience: 'Servidores' });
  soon = await announced(focal, 'SEPOG/RO', { ...LATER, title: 'Depois' });
  held = await announced(focal, 'SEPOG/RO', { ...HELD, title: 'Concluída' });
  cancelled = await announced(focal, 'SEPOG/RO', { title: 'Cancelada' });
  succeeded(await calledOff(focal, cancelled.id));
});
afterAll(() => world.close());

const titles = async (asked: Record<string, string> = {}) => {
  const { parts } = await loadSchedule(scheduleQuery.parse(asked));
  return Object.fromEntries(parts.map(({ name, courses }) => [name, courses.map(({ title }) => title)]));
};

describe('the public schedule', () => {
  test('shows first what people can enrol in today, then what comes, then what is past', async () => {
    expect(await titles()).toEqual({
      ...{ abertas: [open.title], proximas: ['Depois'] },
      passadas: ['Cancelada', 'Concluída'],
    });
    expect(await titles({ quando: 'proximas' })).toEqual({ proximas: ['Depois'] });
  });

  test('filters by words, modality and party, and an odd address asks nothing', async () => {
    expect(await titles({ busca: 'concluida' })).toEqual({ abertas: [], proximas: [], passadas: ['Concluída'] });
    expect(await titles({ modalidade: 'IN_PERSON', quando: 'abertas' })).toEqual({ abertas: [] });
    expect(await titles({ participe: crypto.randomUUID(), quando: 'abertas' })).toEqual({ abertas: [] });
    expect(scheduleQuery.parse({ modalidade: 'x', participe: "' OR 1=1", quando: '__proto__', pagina: '-1' })).toEqual({
      pagina: 1,
    });
  });

  test('gives each class a page, and nothing for what is no class', async () => {
    expect((await loadPublicCourse(cancelled.id))?.course).toMatchObject({ cancelledReason: 'Sem inscritos' });
    expect(await loadPublicCourse(crypto.randomUUID())).toBeNull();
    expect(await loadPublicCourse('1')).toBeNull();
  });

  test('tells nobody who keeps it', async () => {
    const told = JSON.stringify([await loadSchedule(scheduleQuery.parse({})), await loadPublicCourse(open.id)]);
    expect(told).toContain('SEPOG/RO');
    for (const secret of [focal.userId, focal.name]) expect(told).not.toContain(secret);
  });
});

/** The entries of a calendar by their UID, lines unfolded. */
async function entries() {
  const text = await (await GET()).text();
  const blocks = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n').slice(1);
  const parsed = blocks.map((block) => {
    const lines = block.split('END:VEVENT')[0]?.trim().split('\r\n') ?? [];
    return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
  });
  return { text, entries: new Map(parsed.map((entry) => [entry.get('UID') ?? '', entry])) };
}

describe('the calendar feed', () => {
  test('has the last day to enrol and the days of the lessons of each class, all day long', async () => {
    const feed = await entries();
    expect(feed.entries.size).toBe(8);
    const enrolment = feed.entries.get(`${open.id}-inscricoes@plano-de-trabalho`);
    const lessons = feed.entries.get(`${open.id}-aulas@plano-de-trabalho`);
    expect(enrolment?.get('DTSTART;VALUE=DATE')).toBe('20261127');
    expect(enrolment?.get('DTEND;VALUE=DATE')).toBe('20261128');
    expect(lessons?.get('DTSTART;VALUE=DATE')).toBe('20261201');
    expect(lessons?.get('DTEND;VALUE=DATE')).toBe('20261206');
    expect(lessons?.get('SUMMARY')).toBe('Aberta\\; com vírgula\\, e\\\\barra');
    expect(lessons?.get('TRANSP')).toBe('TRANSPARENT');
    expect(enrolment?.get('DESCRIPTION')).toContain('Inscrição: https://cursos.example/1');
  });

  test('is one calendar in Portuguese whose lines end and fold as RFC 5545 says', async () => {
    const { text } = await entries();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR\s*$/);
    expect(text).toContain('X-WR-CALNAME:Cursos da Rede de Parcerias');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('keeps each UID when a class changes, and says when that was', async () => {
    const uid = `${soon.id}-aulas@plano-de-trabalho`;
    const before = (await entries()).entries.get(uid);
    expect(before?.get('SEQUENCE')).toBe('0');
    expect(before?.get('LAST-MODIFIED')).toBe('20261120T150000Z');
    const later = by(focal, '2026-11-21');
    succeeded(await perform(saveCourse, later, { ...soon, version: '1', endsOn: '2027-01-20' }));
    const after = (await entries()).entries.get(uid);
    expect(after?.get('SEQUENCE')).toBe('1');
    expect(after?.get('LAST-MODIFIED')).toBe('20261121T150000Z');
    expect(after?.get('DTEND;VALUE=DATE')).toBe('20270121');
  });

  test('marks what was called off, with the reason and without the way to enrol', async () => {
    const lessons = (await entries()).entries.get(`${cancelled.id}-aulas@plano-de-trabalho`);
    expect(lessons?.get('STATUS')).toBe('CANCELLED');
    expect(lessons?.get('SUMMARY')).toBe('Cancelada: Cancelada');
    expect(lessons?.get('DESCRIPTION')).toContain('Turma cancelada: Sem inscritos');
    expect(lessons?.get('DESCRIPTION')).not.toContain('Inscrição:');
  });

  test('lets classes go three months after their last day', async () => {
    const old = { enrolFrom: '2026-06-01', enrolTo: '2026-06-02', startsOn: '2026-08-20', endsOn: '2026-08-21' };
    const { id } = await announced(focal, 'SEPOG/RO', { ...old, title: 'Antiga' });
    const feed = await entries();
    expect(feed.entries.has(`${id}-aulas@plano-de-trabalho`)).toBe(false);
    expect(feed.entries.has(`${held.id}-aulas@plano-de-trabalho`)).toBe(true);
  });

  test('is the same text when nothing changed, cached and open to other sites, and HEAD says so without a body', async () => {
    expect(await (await GET()).text()).toBe(await (await GET()).text());
    for (const response of [await GET(), HEAD()]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'public, max-age=60',
        'access-control-allow-origin': '*',
      });
    }
    expect(await HEAD().text()).toBe('');
  });
});
