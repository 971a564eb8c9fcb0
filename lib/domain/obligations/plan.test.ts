import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import { type DeadlineRule, deadlineRule } from '@/lib/domain/deadlines/rule';
import plan from '@/prisma/seed/data/work-plan.json';
import { seededCalendar } from '@/tests/factories/calendars';
import { planObligations } from './plan';
import type { AgreementFact, PlanInput } from './term';

const day = civilDate;
const start = day('2025-12-19');
const term = { startsOn: start, months: 60, confirmed: false };
const seges = { role: 'COORDINATOR', calendar: seededCalendar('BR-FEDERAL') } as const;
const sepog = { role: 'PARTNER', calendar: seededCalendar('BR-RO') } as const;
const accession = { role: 'ACCESSION', calendar: seededCalendar('BR-RO') } as const;

type Given = Partial<PlanInput['party']> & Partial<Pick<PlanInput, 'term' | 'events'>>;

function planned(rule: DeadlineRule, { term: given = term, events = [], ...party }: Given = {}) {
  const whole = { id: 'party', ...sepog, joinedOn: given.startsOn, leftOn: null, ...party };
  return planObligations({
    term: given,
    party: whole,
    goal: { id: 'goal', code: '9.9', rule, addedOn: null },
    ownMinimumHours: null,
    events,
  });
}

const ruleOf = (code: string) => deadlineRule.parse(plan.goals.find((goal) => goal.code === code)?.rule);
const dues = (code: string, given?: Given) => planned(ruleOf(code), given).map(({ dueOn }) => dueOn);
const event = (kind: AgreementFact['kind'], occurredOn: string, dueOn: CivilDate | null = null): AgreementFact => ({
  id: `${kind}-${occurredOn}`,
  kind,
  title: `Evento de ${occurredOn}`,
  occurredOn: day(occurredOn),
  dueOn,
});

describe('a goal due N days after the start', () => {
  test('1.2 gives SEPOG/RO one obligation, due on 05/01/2026', () => {
    expect(dues('1.2')).toEqual(['2026-01-05']);
  });

  test('C1 gives SEGES one due on 29/12/2025 and, the forum being open, one standing period a year', () => {
    const all = planned(ruleOf('C1'), seges);
    expect(all.map(({ dueOn, period }) => [dueOn, period])).toEqual([
      ['2025-12-29', 'Início da vigência'],
      ...['2026', '2027', '2028', '2029', '2030'].map((year) => [null, year]),
    ]);
  });

  test('its memória says the reading, the start and that this start is presumed until it is confirmed', () => {
    const [rule, anchor] = planned(ruleOf('1.2'))[0]?.calculation ?? [];
    expect(rule).toMatchObject({ date: null, source: 'Leitura da SEGES, pode ser alterada' });
    expect(anchor).toMatchObject({ date: start, title: 'Início da vigência', source: 'Presumida – confirme no DOU' });
    const confirmed = planned(ruleOf('1.2'), { term: { ...term, confirmed: true } })[0]?.calculation[1];
    expect(confirmed?.source).toBe('Confirmada pela publicação no DOU');
  });
});

describe('an annual goal', () => {
  test('gives SEPOG/RO one a civil year from 2026, moved by its calendar, the last on the term’s last day', () => {
    expect(dues('2.2')).toEqual(['2026-12-31', '2027-12-31', '2029-01-02', '2029-12-31', '2030-12-19']);
  });

  test('of 2026 is due for SEGES on 04/01/2027, and its period still ends on 31/12/2026', () => {
    const [first] = planned(ruleOf('2.2'), seges);
    expect(first).toMatchObject({ dueOn: '2027-01-04', periodStart: '2026-01-01', periodEnd: '2026-12-31' });
  });

  test('says in its last cycle that the term ends before the year does', () => {
    const last = planned(ruleOf('2.1')).at(-1);
    expect(last?.calculation.map(({ title }) => title)).toContain(
      'A vigência termina em 19/12/2030: o prazo não passa desse dia',
    );
    expect(last?.periodEnd).toBe('2030-12-19');
  });

  test('starts in the very year of a term that starts on 1 January', () => {
    const given = { startsOn: day('2026-01-01'), months: 24, confirmed: true };
    expect(planned(ruleOf('2.1'), { term: given }).map(({ period }) => period)).toEqual(['2026', '2027']);
  });

  test('has one cycle, ended by the term, where the term lies within one year', () => {
    const given = { startsOn: day('2026-02-02'), months: 6, confirmed: true };
    expect(planned(ruleOf('2.1'), { term: given }).map(({ dueOn }) => dueOn)).toEqual(['2026-08-02']);
  });

  test('is owed by an accession body from the year it joined, never before', () => {
    const joined = planned(ruleOf('2.2'), { ...accession, joinedOn: day('2027-05-10') });
    expect(joined.map(({ period }) => period)).toEqual(['2027', '2028', '2029', '2030']);
    expect(joined[0]?.periodStart).toBe('2027-05-10');
    const early = planned(ruleOf('2.2'), { ...accession, joinedOn: day('2025-12-22') });
    expect(early[0]?.period).toBe('2026');
  });

  test('ends with the party’s leaving', () => {
    const left = planned(ruleOf('2.2'), { leftOn: day('2027-06-30') });
    expect(left.map(({ dueOn }) => dueOn)).toEqual(['2026-12-31', '2027-06-30']);
    expect(left[1]?.calculation.map(({ title }) => title)).toContain(
      'A participação termina em 30/06/2027: o prazo não passa desse dia',
    );
  });

  test('that also follows the course catalogue gives one more for each change, due on the day the event gives', () => {
    const events = [
      event('COURSE_CHANGE', '2026-11-16', day('2026-11-28')),
      event('MEETING', '2026-11-17', day('2026-11-20')),
    ];
    const extra = planned(ruleOf('3.2'), { events }).filter(({ eventId }) => eventId);
    expect(extra).toMatchObject([{ eventId: 'COURSE_CHANGE-2026-11-16', dueOn: '2026-11-30' }]);
    expect(planned(ruleOf('2.1'), { events })).toHaveLength(5);
  });
});

describe('a goal due as its norm says', () => {
  test('1.5 is due on 31/12 of each cycle, the last on the term’s last day', () => {
    expect(dues('1.5')).toEqual(['2026-12-31', '2027-12-31', '2029-01-02', '2029-12-31', '2030-12-19']);
  });

  test('3.6 is due on 31/03 of the year after each cycle, the last one after the term', () => {
    expect(dues('3.6', seges)).toEqual(['2027-03-31', '2028-03-31', '2029-04-02', '2030-04-01', '2031-03-31']);
    expect(planned(ruleOf('3.6'), seges)[0]?.period).toBe('2026');
  });

  test('with a day that a month lacks is due on its last day', () => {
    const rule: DeadlineRule = { kind: 'norm', norm: null, defaultDue: '02-30' };
    expect(planned(rule, seges).map(({ dueOn }) => dueOn)[1]).toBe('2028-02-29');
  });

  test('is not owed for a day that had passed when the body joined', () => {
    const rule: DeadlineRule = { kind: 'norm', norm: null, defaultDue: '09-30' };
    expect(planned(rule, { ...accession, joinedOn: day('2027-10-15') }).map(({ period }) => period)[0]).toBe('2028');
  });
});

describe('a standing goal', () => {
  test('has one period a civil year and no due date, the first from the party’s own start', () => {
    const all = planned(ruleOf('C5'));
    expect(all.map(({ periodStart, periodEnd, dueOn }) => [periodStart, periodEnd, dueOn])).toEqual([
      ['2025-12-19', '2026-12-31', null],
      ['2027-01-01', '2027-12-31', null],
      ['2028-01-01', '2028-12-31', null],
      ['2029-01-01', '2029-12-31', null],
      ['2030-01-01', '2030-12-19', null],
    ]);
  });

  test('1.1 shows its reminder 15 days after the start in the first memória alone', () => {
    const reminders = planned(ruleOf('1.1')).map(({ calculation }) =>
      calculation.filter(({ title }) => title.startsWith('Lembrete')).map(({ date }) => date),
    );
    expect(reminders).toEqual([['2026-01-03'], [], [], [], []]);
  });

  test('3.1 is one obligation for the whole term, without a due date', () => {
    expect(planned(ruleOf('3.1'))).toMatchObject([{ periodStart: start, periodEnd: '2030-12-19', dueOn: null }]);
  });
});

describe('a goal that events call for', () => {
  test('1.7 gives one per meeting, due on the meeting’s day, moved where that day has no office hours', () => {
    const events = [
      event('MEETING', '2026-11-10', day('2026-12-02')),
      event('MEETING', '2026-11-11', day('2026-12-25')),
      event('REPORT_REQUEST', '2026-11-12', day('2026-12-01')),
    ];
    expect(dues('1.7', { events })).toEqual(['2026-12-02', '2026-12-28']);
    const moved = planned(ruleOf('1.7'), { events })[1]?.calculation.map(({ source }) => source);
    expect(moved).toContain('Prorrogada pela Lei 9.784/1999, art. 66, § 1º');
  });

  test('3.5 gives one per request, and none where nothing was asked', () => {
    expect(dues('3.5', { events: [event('REPORT_REQUEST', '2026-11-03', day('2026-11-18'))] })).toEqual(['2026-11-18']);
    expect(dues('3.5')).toEqual([]);
  });

  test('C4 is owed by the partner by day 10 of the month after each accession, and by nobody else', () => {
    const events = [event('ACCESSION_SIGNED', '2026-10-14'), event('ACCESSION_SIGNED', '2026-12-01')];
    expect(dues('C4', { events })).toEqual(['2026-11-10', '2027-01-11']);
    expect(dues('C4', { events, ...seges })).toEqual([]);
    expect(dues('C4', { events, ...accession })).toEqual([]);
    expect(dues('C4')).toEqual([]);
  });

  test('ignores events before the party joined and after it left', () => {
    const events = ['2026-02-01', '2026-05-01', '2026-09-01'].map((date) => event('MEETING', date, day('2026-12-02')));
    const given = { events, joinedOn: day('2026-03-01'), leftOn: day('2026-06-30') };
    expect(planned(ruleOf('1.7'), given).map(({ eventId }) => eventId)).toEqual(['MEETING-2026-05-01']);
  });

  test('says so where the event gives no date', () => {
    const [only] = planned(ruleOf('1.7'), { events: [event('MEETING', '2026-05-01')] });
    expect(only?.dueOn).toBeNull();
    expect(only?.calculation.at(-1)?.title).toBe('Sem prazo: a data não foi informada');
  });
});

describe('the whole plan', () => {
  const events = [
    event('MEETING', '2026-05-01', day('2026-05-20')),
    event('REPORT_REQUEST', '2026-11-03', day('2026-11-18')),
    event('COURSE_CHANGE', '2026-11-16', day('2026-11-30')),
    event('ACCESSION_SIGNED', '2026-10-14'),
  ];
  const whole = () =>
    plan.goals.flatMap(({ code, rule }) =>
      [seges, sepog].flatMap((party) => {
        const member = { ...party, id: party.role, joinedOn: start, leftOn: null };
        return planObligations({
          term,
          party: member,
          goal: { id: code, code, rule: deadlineRule.parse(rule), addedOn: null },
          ownMinimumHours: null,
          events,
        });
      }),
    );

  test('planned twice says the same, each slot of a goal and party once', () => {
    const slots = whole();
    expect(whole()).toEqual(slots);
    const byGoal = plan.goals.map(({ code, rule }) =>
      planned(deadlineRule.parse(rule), { events }).map(({ slot }) => `${code}:${slot}`),
    );
    expect(new Set(byGoal.flat()).size).toBe(byGoal.flat().length);
  });

  test('of every goal ends each memória with one result, which is the due date where there is one', () => {
    for (const { dueOn, calculation } of whole()) {
      expect(calculation.filter(({ kind }) => kind === 'result')).toHaveLength(1);
      expect(calculation.at(-1)?.kind).toBe('result');
      if (dueOn) expect(calculation.at(-1)?.date).toBe(dueOn);
    }
  });

  test('has periods that start before they end, within the membership', () => {
    for (const { periodStart, periodEnd } of whole()) {
      expect(periodStart <= periodEnd).toBe(true);
      expect(periodStart >= start).toBe(true);
    }
  });
});
