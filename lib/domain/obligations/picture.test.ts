import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { SITUATION, type Situation } from '@/lib/domain/glossary';
import { type MeasuredObligation, type PlanLine, planLine, tally } from './picture';
import { filterLines } from './picture-filter';
import { isInOrder, mostPressing, urgency } from './pressing';

const today = civilDate('2026-11-20');
const day = (text: string) => civilDate(text);
const parties = [
  { id: 'seges', role: 'COORDINATOR' as const, assignments: [{ goalId: 'goal' }] },
  { id: 'sepog', role: 'PARTNER' as const, assignments: [{ goalId: 'goal' }] },
];

function owed(given: Partial<MeasuredObligation> = {}): MeasuredObligation {
  return {
    id: 'one',
    partyId: 'sepog',
    eventId: null,
    minimumHours: null,
    suspendedFrom: null,
    suspendedTo: null,
    status: 'OPEN',
    dueOn: day('2026-12-31'),
    fulfilledOn: null,
    lastRecordOn: null,
    periodStart: day('2026-01-01'),
    periodEnd: day('2026-12-31'),
    validatedHours: 0,
    itemsInPlace: 0,
    ...given,
  };
}

type Given = { rule?: DeadlineRule; obligations?: MeasuredObligation[]; code?: string; description?: string };

function line({ rule = { kind: 'annual' }, obligations = [], code = '2.2', description = 'Promover cursos' }: Given) {
  const words = { code, planLabel: code, axes: [2], description, deadlineText: 'Anual', appliesToAccessions: true };
  return planLine({ id: 'goal', rule, ...words }, parties, obligations, [], today);
}
const cell = (given: Given) => line(given).cells.get('sepog');

describe('where a party stands on a goal', () => {
  test('is where the obligation that calls most stands', () => {
    const late = owed({ id: 'late', dueOn: day('2026-11-19') });
    expect(cell({ obligations: [owed(), late, owed({ id: 'other' })] })).toMatchObject({
      obligationId: 'late',
      derived: { situation: 'atrasada', days: 1 },
    });
  });

  test('shows the validated hours against the minimum where the rule counts them', () => {
    const rule: DeadlineRule = { kind: 'annual', minimumHours: 60 };
    const hours = { validated: 20, minimum: 60 };
    expect(cell({ rule, obligations: [owed({ validatedHours: 20, minimumHours: 60 })] })).toMatchObject({
      hours,
      items: null,
    });
    expect(cell({ obligations: [owed({ validatedHours: 20 })] })).toMatchObject({ hours: null });
  });

  test('shows the items in place where the rule names them', () => {
    const rule: DeadlineRule = { kind: 'fromStart', items: ['banner', 'notícia', 'pop-up'] };
    const obligations = [owed({ dueOn: null, itemsInPlace: 2 })];
    expect(cell({ rule, obligations })).toMatchObject({ items: { inPlace: 2, expected: 3 } });
  });

  test('without an obligation says why: not called, or the one that receives', () => {
    const rule: DeadlineRule = { kind: 'dayOfMonthAfter', event: 'adhesionSigned', day: 10 };
    const { cells } = line({ rule });
    expect([cells.get('seges'), cells.get('sepog')]).toEqual(['receives', 'not-called']);
  });

  test('a cancelled obligation is no obligation', () => {
    expect(cell({ obligations: [owed({ status: 'CANCELLED' })] })).toBe('not-called');
  });
});

test('alike obligations of accession bodies are counted by their number, late and in order apart', () => {
  const { periodStart, periodEnd, status, fulfilledOn, lastRecordOn } = owed();
  const facts = {
    suspendedFrom: null,
    suspendedTo: null,
    periodStart,
    periodEnd,
    status,
    fulfilledOn,
    lastRecordOn,
  };
  const groups: { dueOn: CivilDate; count: number }[] = [
    { dueOn: day('2026-12-31'), count: 40 },
    { dueOn: day('2026-06-30'), count: 3 },
  ];
  const goal = { ...line({}).goal };
  const whole = planLine(
    goal,
    parties,
    [],
    groups.map((group) => ({ ...facts, ...group })),
    today,
  );
  expect(whole.accessions).toEqual({ total: 43, inOrder: 40, late: 3, quiet: 0 });
  expect(planLine({ ...goal, appliesToAccessions: false }, parties, [], [], today).accessions).toBeNull();
});

describe('what calls first', () => {
  const situations = Object.keys(SITUATION) as Situation[];

  test('goes from late to waived, every situation in its place', () => {
    const sorted = [...situations].sort((a, b) => urgency({ situation: a }) - urgency({ situation: b }));
    expect(sorted).toEqual([
      'atrasada',
      'vence_em_breve',
      'em_analise',
      'a_vencer',
      'permanente',
      'suspensa',
      'cumprida_com_atraso',
      'cumprida',
      'nada_a_informar',
      'dispensada',
    ]);
  });

  test('a standing goal gone quiet or with items missing calls after what is due soon and before a review', () => {
    for (const derived of [{ quiet: true }, { pending: true }]) {
      const level = urgency({ situation: 'permanente', ...derived });
      expect(level).toBeGreaterThan(urgency({ situation: 'vence_em_breve' }));
      expect(level).toBeLessThan(urgency({ situation: 'em_analise' }));
      expect(isInOrder({ situation: 'permanente', ...derived })).toBe(false);
    }
  });

  test('of equals the first stays, and of none there is none', () => {
    const derived = { situation: 'a_vencer' as const };
    expect(
      mostPressing([
        { id: 1, derived },
        { id: 2, derived },
      ]),
    ).toMatchObject({ id: 1 });
    expect(mostPressing([])).toBeUndefined();
  });

  test('only what is late, quiet or pending is out of order', () => {
    const out = situations.filter((situation) => !isInOrder({ situation }));
    expect(out).toEqual(['atrasada']);
    const some = [
      { situation: 'atrasada' },
      { situation: 'permanente', quiet: true },
      { situation: 'cumprida' },
    ] as const;
    expect(tally(some)).toEqual({ total: 3, inOrder: 1, late: 1, quiet: 1 });
  });
});

describe('a filter of the plan', () => {
  const lines: PlanLine[] = [
    line({ code: '1.1', description: 'Designar servidores', obligations: [owed({ dueOn: day('2026-11-25') })] }),
    line({ code: '2.2', description: 'Promover capacitação', obligations: [owed()] }),
    line({
      code: '3.2',
      description: 'Divulgar cursos',
      obligations: [owed({ partyId: 'seges', dueOn: day('2026-01-05') })],
    }),
    line({ code: '1.7', description: 'Participar de reuniões' }),
  ];
  const left = (filter: Parameters<typeof filterLines>[1]) => filterLines(lines, filter).map(({ goal }) => goal.code);

  test('without anything leaves every line in its order', () => {
    expect(left({})).toEqual(['1.1', '2.2', '3.2', '1.7']);
    expect(left({ search: '  ' })).toEqual(['1.1', '2.2', '3.2', '1.7']);
  });

  test('finds words whatever their accents, case and order, and the code', () => {
    expect(left({ search: 'CAPACITACAO promover' })).toEqual(['2.2']);
    expect(left({ search: '1.7' })).toEqual(['1.7']);
    expect(left({ search: 'capacitação servidores' })).toEqual([]);
  });

  test('by party leaves the lines in which that party owes something', () => {
    expect(left({ partyId: 'seges' })).toEqual(['3.2']);
    expect(left({ partyId: 'nobody' })).toEqual([]);
  });

  test('by situation, and by what calls, look at the party asked for alone', () => {
    expect(left({ situation: 'atrasada' })).toEqual(['3.2']);
    expect(left({ situation: 'atrasada', partyId: 'sepog' })).toEqual([]);
    expect(left({ calling: true })).toEqual(['1.1', '3.2']);
    expect(left({ calling: true, search: 'cursos' })).toEqual(['3.2']);
  });
});
