import { type Calendar, citedAct, isWeekend, movesDeadline, type NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { addDays, addMonths, type CivilDate, civilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import { monthName, weekdayName } from '@/lib/domain/calendar/words';
import { type CalculationStep, type ComputedDeadline, IN_TIME_UNTIL } from './calculation';

const LAW = 'Lei 9.784/1999, art. 66';

const firstDayExcluded = (start: CivilDate): CalculationStep => ({
  date: start,
  kind: 'noted',
  title: 'O dia do início não se conta',
  source: `${LAW}, caput`,
});

/** N days from a start, weekends and holidays included (art. 66, caput and § 2º), then moved as § 1º says. */
export function dueInDays(input: { start: CivilDate; days: number; calendar: Calendar }): ComputedDeadline {
  const { start, days, calendar } = input;
  const nominal = addDays(start, days);
  const { dueOn: due, calculation } = dueOn(nominal, calendar);
  const continuous: CalculationStep = {
    date: addDays(start, 1),
    kind: 'noted',
    title: 'A contagem é contínua, inclui sábados, domingos e feriados',
    source: 'Art. 66, § 2º',
    day: 1,
  };
  const counted = calendar.days.filter(({ date }) => date > start && date < nominal).map(countedDay(start));
  const [last, ...rest] = calculation;
  const ending = last ? [{ ...last, day: days }, ...rest] : rest;
  return { dueOn: due, nominal, calculation: [firstDayExcluded(start), continuous, ...counted, ...ending] };
}

const countedDay =
  (start: CivilDate) =>
  (counted: NonWorkingDay): CalculationStep => ({
    date: counted.date,
    kind: 'counted',
    title: `${counted.name}, contado`,
    source: citedAct(counted),
    day: daysBetween(start, counted.date),
  });

/** N months, date to date; where the day does not exist, the last day of the month (art. 66, § 3º), then § 1º. */
export function dueInMonths(input: { start: CivilDate; months: number; calendar: Calendar }): ComputedDeadline {
  const { start, months, calendar } = input;
  const nominal = addMonths(start, months);
  const { dueOn: due, calculation } = dueOn(nominal, calendar);
  const dateToDate: CalculationStep = {
    date: nominal,
    kind: 'noted',
    title:
      nominal.slice(8) === start.slice(8)
        ? 'Meses contam-se de data a data'
        : lacksDay(Number(start.slice(8)), nominal),
    source: 'Art. 66, § 3º',
  };
  return { dueOn: due, nominal, calculation: [firstDayExcluded(start), dateToDate, ...calculation] };
}

const lacksDay = (day: number, nominal: CivilDate) =>
  `Não há dia ${day} em ${monthName(nominal)}: vale o último dia do mês`;

/** A day of the month that follows the event's, or that month's last day where it is shorter, then moved by § 1º. */
export function dueOnDayOfMonthAfter(input: { event: CivilDate; day: number; calendar: Calendar }): ComputedDeadline {
  const { event, day, calendar } = input;
  const nominal = dayOfMonth(addMonths(civilDate(`${event.slice(0, 7)}-01`), 1), day);
  const exists = Number(nominal.slice(8)) === day;
  const { dueOn: due, calculation } = dueOn(nominal, calendar);
  const step: CalculationStep = {
    date: nominal,
    kind: 'noted',
    title: exists ? `Dia ${day} do mês seguinte` : lacksDay(day, nominal),
    source: exists ? 'Prazo em dia fixo do mês' : 'Art. 66, § 3º',
  };
  return { dueOn: due, nominal, calculation: [step, ...calculation] };
}

/** The day with that number in the month of `date`, or the month's last day. */
export function dayOfMonth(date: CivilDate, day: number): CivilDate {
  const first = civilDate(`${date.slice(0, 7)}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}

/** A fixed date, moved to the next working day where it has no normal office hours until the end (art. 66, § 1º). */
export function dueOn(date: CivilDate, calendar: Calendar): ComputedDeadline {
  const moves: CalculationStep[] = [];
  let due = date;
  while (movesDeadline(due, calendar)) {
    moves.push(movingDay(due, moves.length === 0, calendar.byDate.get(due)));
    due = addDays(due, 1);
  }
  return { dueOn: due, nominal: date, calculation: [...moves, resultStep(due, moves.length > 0, calendar)] };
}

function movingDay(date: CivilDate, isNominal: boolean, day: NonWorkingDay | undefined): CalculationStep {
  const where = isNominal ? `O último dia ${isWeekend(date) ? 'cai em' : 'é'} ` : '';
  const reason = [isWeekend(date) ? weekdayName(date) : '', day ? dayReason(day) : ''].filter(Boolean).join(' e ');
  const title = `${where}${reason}, o prazo se prorroga`;
  return {
    date,
    kind: 'moves',
    title: title.charAt(0).toUpperCase() + title.slice(1),
    source: day ? `${citedAct(day)}; art. 66, § 1º` : 'Art. 66, § 1º',
  };
}

const dayReason = ({ name, effect }: NonWorkingDay) =>
  effect === 'CLOSES_EARLY' ? `${name}, com expediente encerrado antes da hora normal` : name;

function resultStep(date: CivilDate, isMoved: boolean, calendar: Calendar): CalculationStep {
  const late = calendar.byDate.get(date);
  const normal = late
    ? `${late.name}: o expediente começa mais tarde, mas não encerra antes; o prazo vence`
    : 'Último dia, com expediente normal: o prazo vence';
  return {
    date,
    kind: 'result',
    title: isMoved ? 'Primeiro dia útil seguinte, o prazo vence' : normal,
    source: `${IN_TIME_UNTIL}. Calendário: ${calendar.name}`,
  };
}
