import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import { daysMark } from '@/lib/domain/calendar/merge-days';
import type { Actor } from '@/lib/domain/permissions/policy';
import { addDay, changeDay, removeDay } from '@/lib/features/calendars/mutations';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { confirmed, course, daysOn, dueOf, eve, refusedWhole } from '@/tests/factories/calendar-days';
import { addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let calendarId: string;

beforeAll(async () => {
  world = await openWorld();
  admin = await person('NETWORK_ADMIN', 'SEGES');
  calendarId = (await db.calendar.findUniqueOrThrow({ where: { code: 'BR-RO' } })).id;
  await addAgreement('OUTRO/RO');
});
afterAll(() => world.close());

describe('a day without office hours on the last day of the year', () => {
  test('is first shown with what it moves, and nothing is written', async () => {
    const result = await refusedWhole(() => perform(addDay, by(admin), eve(calendarId)));
    expect(result).toMatchObject({ ok: false, code: 'SEE_IMPACT' });
    expect(result.impact?.impact.shown).toContainEqual(
      expect.objectContaining({ goalCode: '2.2', party: 'SEPOG/RO', before: '2026-12-31', after: '2027-01-05' }),
    );
  });

  test('moves the deadlines of every agreement that shares the calendar, with their history, and of no other', async () => {
    const federal = await dueOf('SEGES');
    succeeded(await confirmed(addDay, admin, eve(calendarId)));
    for (const acronym of ['SEPOG/RO', 'OUTRO/RO']) {
      const { dueOn, changes, calculation } = await course(acronym);
      expect(fromUtc(dueOn)).toBe('2027-01-05');
      expect(changes).toMatchObject([
        {
          kind: 'MOVED',
          previousDueOn: new Date('2026-12-31'),
          dueOn: new Date('2027-01-05'),
          reason: 'Calendário Estado de Rondônia (Porto Velho): 31/12/2026 incluído (Decreto RO 00.001/2026)',
          actorId: admin.userId,
        },
      ]);
      expect(JSON.stringify(calculation)).toContain('Lei RO 2.291/2010 (proposta, a confirmar)');
    }
    expect(await dueOf('SEGES')).toBe(federal);
    expect(await db.auditEvent.findFirstOrThrow({ where: { action: 'calendar.dayAdded' } })).toMatchObject({
      actorId: admin.userId,
      entityId: calendarId,
      data: { calendar: 'BR-RO', date: '2026-12-31', effect: 'FULL_DAY' },
    });
  });

  test('that the calendar has already is an error beside the date', async () => {
    const result = await refusedWhole(() => perform(addDay, by(admin), eve(calendarId, { name: 'Outro' })));
    expect(result).toMatchObject({
      code: 'INVALID',
      fieldErrors: { date: ['31/12/2026 já está neste calendário: Véspera do Ano Novo. Edite esse dia.'] },
    });
  });

  test('that opens late instead moves nothing, so the deadline comes back', async () => {
    const { was } = await daysOn(calendarId, '2026-12-31');
    const input = { ...eve(calendarId, { effect: 'OPENS_LATE' }), from: '2026-12-31', was };
    succeeded(await confirmed(changeDay, admin, input));
    expect(await dueOf('SEPOG/RO')).toBe('2026-12-31');
    expect((await course('SEPOG/RO')).changes.at(-1)?.reason).toContain('31/12/2026 alterado (Decreto RO 00.001/2026)');
  });

  test('that closes early moves it again, and taking it out brings it back', async () => {
    const { was } = await daysOn(calendarId, '2026-12-31');
    succeeded(
      await confirmed(changeDay, admin, { ...eve(calendarId, { effect: 'CLOSES_EARLY' }), from: '2026-12-31', was }),
    );
    expect(await dueOf('SEPOG/RO')).toBe('2027-01-05');
    const removal = { calendarId, date: '2026-12-31', was: (await daysOn(calendarId, '2026-12-31')).was };
    succeeded(await confirmed(removeDay, admin, removal));
    expect(await dueOf('SEPOG/RO')).toBe('2026-12-31');
    expect((await daysOn(calendarId, '2026-12-31')).days).toEqual([]);
    expect((await course('OUTRO/RO')).changes.at(-1)).toMatchObject({
      previousDueOn: new Date('2027-01-05'),
      dueOn: new Date('2026-12-31'),
      reason: 'Calendário Estado de Rondônia (Porto Velho): 31/12/2026 retirado (Decreto RO 00.001/2026)',
    });
  });

  test('that opens late, from the start, asks nothing and moves nothing', async () => {
    const changes = await db.obligationChange.count();
    succeeded(await perform(addDay, by(admin), eve(calendarId, { date: '2026-12-30', effect: 'OPENS_LATE' })));
    expect(await db.obligationChange.count()).toBe(changes);
  });

  test('may change its date, which the history tells', async () => {
    const { was } = await daysOn(calendarId, '2026-12-30');
    succeeded(await confirmed(changeDay, admin, { ...eve(calendarId), from: '2026-12-30', was }));
    expect(await dueOf('SEPOG/RO')).toBe('2027-01-05');
    expect((await daysOn(calendarId, '2026-12-30')).days).toEqual([]);
    expect((await course('SEPOG/RO')).changes.at(-1)?.reason).toContain('30/12/2026 passou para 31/12/2026');
    succeeded(
      await confirmed(removeDay, admin, {
        calendarId,
        date: '2026-12-31',
        was: (await daysOn(calendarId, '2026-12-31')).was,
      }),
    );
  });

  test('does not rewrite what was fulfilled', async () => {
    const author = await person('FOCAL_POINT', 'SEPOG/RO');
    const obligation = await obligationOf('SEPOG/RO', '2.2');
    await validated(author, admin, obligation, { hours: '60' });
    const fulfilled = await course('SEPOG/RO');
    expect(fulfilled.status).toBe('FULFILLED');
    succeeded(await confirmed(addDay, admin, eve(calendarId)));
    expect(await course('SEPOG/RO')).toEqual(fulfilled);
    expect(await dueOf('OUTRO/RO')).toBe('2027-01-05');
  });
});

describe('two people at one day', () => {
  test.each([
    ['changed', (was: string) => perform(changeDay, by(admin), { ...eve(calendarId), from: '2026-12-31', was })],
    ['taken out', (was: string) => perform(removeDay, by(admin), { calendarId, date: '2026-12-31', was })],
  ])('a day that someone changed meanwhile is not %s', async (_, attempt) => {
    const { days } = await daysOn(calendarId, '2026-12-31');
    const stale = daysMark(days.map((day) => ({ ...day, act: 'O que a pessoa viu' })));
    expect(await refusedWhole(() => attempt(stale))).toMatchObject({ code: 'CONFLICT' });
  });

  test('a day that is no longer there is neither changed nor taken out', async () => {
    const gone = { calendarId, date: '2026-12-29', was: daysMark([]) };
    expect(await refusedWhole(() => perform(removeDay, by(admin), gone))).toMatchObject({ code: 'CONFLICT' });
    const change = { ...eve(calendarId, { date: '2026-12-29' }), from: '2026-12-29', was: daysMark([]) };
    expect(await refusedWhole(() => perform(changeDay, by(admin), change))).toMatchObject({ code: 'CONFLICT' });
  });

  test('the same day added twice at once is there once', async () => {
    const day = eve(calendarId, { date: '2029-03-05', name: 'Dia dobrado' });
    const results = await Promise.all([perform(addDay, by(admin), day), perform(addDay, by(admin), day)]);
    expect(results.map(refusal).sort()).toEqual(['INVALID', 'ok']);
  });
});
