import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { Situation } from '@/lib/domain/glossary';
import { MOST_COUNTED } from '@/lib/domain/obligations/agenda';
import { formatLongDate, formatMonth } from './date';
import { countTitle, countTitleFeminine, formatNumber, plural } from './number';

/** What is said of one, of many, and of none. */
type Words = readonly [one: string, many: string, none: string];

const LATE: Words = ['obrigação em atraso', 'obrigações em atraso', 'Nada em atraso'];

const WORDS: Record<Situation, Words> = {
  a_vencer: ['obrigação a vencer', 'obrigações a vencer', 'Nada a vencer'],
  vence_em_breve: ['obrigação vence em breve', 'obrigações vencem em breve', 'Nada vence nos próximos dias'],
  atrasada: LATE,
  em_analise: ['obrigação em análise', 'obrigações em análise', 'Nada em análise'],
  cumprida: ['obrigação cumprida', 'obrigações cumpridas', 'Nenhuma obrigação cumprida'],
  cumprida_com_atraso: [
    'obrigação cumprida com atraso',
    'obrigações cumpridas com atraso',
    'Nenhuma obrigação cumprida com atraso',
  ],
  nada_a_informar: [
    'obrigação sem nada a informar',
    'obrigações sem nada a informar',
    'Nenhuma obrigação sem nada a informar',
  ],
  suspensa: ['obrigação suspensa', 'obrigações suspensas', 'Nenhuma obrigação suspensa'],
  dispensada: ['obrigação dispensada', 'obrigações dispensadas', 'Nenhuma obrigação dispensada'],
  permanente: ['obrigação permanente', 'obrigações permanentes', 'Nenhuma obrigação permanente'],
};

function counted(count: number, [one, many, none]: Words): string {
  if (count === 0) return none;
  if (count > MOST_COUNTED) return `Mais de ${formatNumber(MOST_COUNTED)} ${many}`;
  return `${countTitleFeminine(count)} ${count === 1 ? one : many}`;
}

/** `18 obrigações`, `mais de 1.000 obrigações`. */
export function agendaCount(total: number): string {
  if (total > MOST_COUNTED) return `mais de ${formatNumber(MOST_COUNTED)} obrigações`;
  return plural(total, 'obrigação', 'obrigações');
}

export type AgendaCounts = {
  situation?: Situation;
  /** The one day asked for. */
  day?: CivilDate;
  total: number;
  late: number;
  next: CivilDate | null;
  today: CivilDate;
};

/** The answer of an agenda: `Duas obrigações em atraso`, `Nada em atraso. O próximo prazo é 30 de novembro.` */
export function agendaTitle({ situation, day, total, late, next, today }: AgendaCounts): string {
  if (day) {
    const on = `em ${formatLongDate(day)}`;
    return counted(total, [`obrigação com prazo ${on}`, `obrigações com prazo ${on}`, `Nenhum prazo ${on}`]);
  }
  if (situation) return counted(total, WORDS[situation]);
  if (late > 0 || !next) return counted(late, LATE);
  return `${LATE[2]}. O próximo prazo é ${dayText(next, today)}.`;
}

/** `30 de novembro`, with the year where it is not the one at hand. */
function dayText(day: CivilDate, today: CivilDate): string {
  const text = formatLongDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? text.replace(/ de \d{4}$/, '') : text;
}

/** `Seis prazos em dezembro de 2026, dois em atraso`; without the second half where it is not known or nothing is late. */
export function dueTitle(when: string, total: number, late: number | null, whose = ''): string {
  if (total === 0) return `Nenhum prazo ${whose}em ${when}`;
  const due = `${countTitle(total)} ${total === 1 ? 'prazo' : 'prazos'} ${whose}em ${when}`;
  return late ? `${due}, ${countTitle(late).toLowerCase()} em atraso` : due;
}

/** The title of an agenda's month: `Dezembro de 2026`. */
export function monthHeading(month: CivilDate): string {
  const text = formatMonth(month);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
