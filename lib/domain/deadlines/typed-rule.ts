import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { type DeadlineKind, type DeadlineRule, deadlineRule, type RuleOf } from './rule';

/** A rule as a form tells it: the kind, and fields of every kind, of which only its own count. */
export type TypedRule = {
  kind: DeadlineKind;
  days?: number;
  thenStanding?: boolean;
  /** One a line. */
  items?: string;
  alertDays?: number;
  quietDays?: number;
  cycle?: 'civil' | 'plan';
  minimumHours?: number;
  proratesFirst?: boolean;
  courseChange?: boolean;
  event?: 'meeting' | 'reportRequest';
  dayOfMonth?: number;
  norm?: string;
  /** `31/12`. */
  defaultDue?: string;
  /** Days fixed for single cycles, by civil year. */
  dueByCycle?: Record<string, CivilDate>;
};

type Problems = Partial<Record<keyof TypedRule, string>>;

/** The rule that a form tells, or what is missing or wrong in it, field by field, in the person's words. */
export function ruleFrom(typed: TypedRule): { ok: true; rule: DeadlineRule } | { ok: false; problems: Problems } {
  const problems = problemsOf(typed);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const rule = deadlineRule.safeParse(candidate(typed));
  return rule.success ? { ok: true, rule: rule.data } : { ok: false, problems: { kind: UNREADABLE } };
}

const UNREADABLE = 'Os valores passam do que um prazo pode ter. Confira cada campo.';

function problemsOf(typed: TypedRule): Problems {
  const { kind } = typed;
  if (kind === 'daysAfterStart' && !typed.days) return { days: 'Informe em quantos dias, a partir de 1.' };
  if (kind === 'fromStart' && itemsOf(typed.items).length === 0) return { items: 'Diga os itens, um por linha.' };
  if (kind === 'onCall' && !typed.event) return { event: 'Escolha o que abre o prazo.' };
  if (kind === 'dayOfMonthAfter' && !typed.dayOfMonth) return { dayOfMonth: 'Informe o dia do mês, de 1 a 31.' };
  if (kind === 'norm') return normProblems(typed);
  if (kind === 'annual' || kind === 'standing') return zeroProblems(typed);
  return itemsProblems(typed);
}

function normProblems({ defaultDue, dueByCycle = {} }: TypedRule): Problems {
  if (!defaultDue || !monthDay(defaultDue)) return { defaultDue: 'Informe dia e mês, como 31/12.' };
  const far = Object.entries(dueByCycle).find(([year, due]) => Math.abs(Number(due.slice(0, 4)) - Number(year)) > 1);
  return far ? { dueByCycle: `A data do ciclo de ${far[0]} fica longe demais dele. Confira o ano.` } : {};
}

function zeroProblems({ minimumHours, alertDays, quietDays, ...typed }: TypedRule): Problems {
  if (minimumHours === 0) return { minimumHours: 'O mínimo precisa ser mais que zero. Deixe vazio se não houver.' };
  if (alertDays === 0) return { alertDays: 'Informe 1 dia ou mais. Deixe vazio se não houver.' };
  if (quietDays === 0) return { quietDays: 'Informe 1 dia ou mais. Deixe vazio para 180.' };
  return itemsProblems(typed);
}

function itemsProblems({ items }: Pick<TypedRule, 'items'>): Problems {
  const lines = itemsOf(items);
  if (lines.length > 12) return { items: 'Use até 12 itens.' };
  return lines.some((line) => line.length > 60) ? { items: 'Use até 60 caracteres em cada item.' } : {};
}

/** Only what is told: an absent option stays absent, so that a rule reads the same however it was written. */
function candidate(typed: TypedRule): DeadlineRule {
  switch (typed.kind) {
    case 'daysAfterStart':
      return { kind: 'daysAfterStart', days: typed.days ?? 0, ...(typed.thenStanding && { thenStanding: true }) };
    case 'fromStart':
      return { kind: 'fromStart', items: itemsOf(typed.items) };
    case 'standing':
      return {
        kind: 'standing',
        ...(typed.alertDays && { alertDaysAfterStart: typed.alertDays }),
        ...(typed.quietDays && { quietAfterDays: typed.quietDays }),
      };
    case 'annual':
      return annual(typed);
    case 'onCall':
      return { kind: 'onCall', event: typed.event ?? 'meeting' };
    case 'dayOfMonthAfter':
      return { kind: 'dayOfMonthAfter', event: 'adhesionSigned', day: typed.dayOfMonth ?? 0 };
    case 'norm':
      return {
        kind: 'norm',
        norm: typed.norm ?? null,
        defaultDue: monthDay(typed.defaultDue ?? '') ?? '',
        ...(Object.keys(typed.dueByCycle ?? {}).length > 0 && { dueByCycle: typed.dueByCycle }),
      };
  }
}

function annual({ cycle, minimumHours, proratesFirst, courseChange, items }: TypedRule): RuleOf<'annual'> {
  const lines = itemsOf(items);
  return {
    kind: 'annual',
    ...(cycle === 'plan' && { cycle }),
    ...(minimumHours && { minimumHours, ...(proratesFirst && { proratesFirst: true }) }),
    ...(lines.length > 0 && { items: lines }),
    ...(courseChange && { alsoOn: 'courseChange' }),
  };
}

/** A rule as a form starts from it. */
export function typedFrom(rule: DeadlineRule): TypedRule {
  const { kind } = rule;
  switch (kind) {
    case 'daysAfterStart':
      return { kind, days: rule.days, thenStanding: rule.thenStanding };
    case 'fromStart':
      return { kind, items: rule.items.join('\n') };
    case 'standing':
      return { kind, alertDays: rule.alertDaysAfterStart, quietDays: rule.quietAfterDays };
    case 'annual': {
      const { cycle, minimumHours, proratesFirst, items, alsoOn } = rule;
      return { kind, cycle, minimumHours, proratesFirst, items: items?.join('\n'), courseChange: Boolean(alsoOn) };
    }
    case 'onCall':
      return { kind, event: rule.event };
    case 'dayOfMonthAfter':
      return { kind, dayOfMonth: rule.day };
    case 'norm': {
      const defaultDue = rule.defaultDue.split('-').reverse().join('/');
      return { kind, norm: rule.norm ?? undefined, defaultDue, dueByCycle: rule.dueByCycle };
    }
  }
}

function itemsOf(text = ''): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}

/** `12-31` from `31/12`; null when there is no such day in a leap year. */
function monthDay(text: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0);
  return isDay ? `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
