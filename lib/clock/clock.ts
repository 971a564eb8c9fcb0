import { TZDate } from '@date-fns/tz';
import { type CivilDate, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { env } from '@/lib/env/env';

/** Deadlines are decided by Brasília time, also for parties in other zones. */
const OFFICIAL_ZONE = 'America/Sao_Paulo';

/** The machine's own clock, for what expires. Everything a person sees uses `now` or `today`. */
export function machineTime(): Date {
  return new Date();
}

/** The instant now. With APP_TODAY set, the same hour of that day. */
export function now(): Date {
  const real = machineTime();
  if (!env.APP_TODAY) return real;
  const days = toUtc(env.APP_TODAY).getTime() - toUtc(dayOf(real)).getTime();
  return new Date(real.getTime() + days);
}

/** The day it is in Brasília. */
export function today(): CivilDate {
  return dayOf(now());
}

/** The day an instant falls on in Brasília. */
export function dayOf(instant: Date): CivilDate {
  return civilDate(TZDate.tz(OFFICIAL_ZONE, instant).toISOString().slice(0, 10));
}

/** The instant at which a day begins in Brasília. */
export function startOfDay(day: CivilDate): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, OFFICIAL_ZONE).getTime());
}
