import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type CivilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { COURSE_MODALITY, type CourseModality } from '@/lib/domain/glossary';

/** A class as the feed tells of it. */
export interface FeedCourse {
  id: string;
  title: string;
  audience: string;
  modality: CourseModality;
  hours: number;
  enrolTo: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate;
  place: string | null;
  enrolUrl: string | null;
  cancelledReason: string | null;
  version: number;
  updatedAt: Date;
  party: { acronym: string };
}

/** How often a calendar should ask again. */
const REFRESH_SECONDS = 6 * 60 * 60;

/**
 * The course schedule as a calendar (RFC 5545): of each class the last day to enrol and the days of its lessons, all-day
 * entries that take nobody's time. An entry keeps its UID and tells when it last changed, so that calendars replace it.
 */
export function courseCalendar(courses: readonly FeedCourse[], address: string): string {
  const calendar = ical({
    name: 'Cursos da Rede de Parcerias',
    description: 'Fim das inscrições e dias de aula de cada turma.',
    prodId: { company: 'Rede de Parcerias', product: 'Plano de Trabalho', language: 'PT-BR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    url: new URL('/cursos', address).href,
  });
  for (const course of courses) for (const entry of entriesOf(course, address)) calendar.createEvent(entry);
  return calendar.toString();
}

function entriesOf(course: FeedCourse, address: string) {
  const { id, title, enrolTo, startsOn, endsOn, place, cancelledReason, version, updatedAt } = course;
  const url = new URL(`/cursos/${id}`, address).href;
  const isCancelled = cancelledReason !== null;
  const shared = {
    allDay: true,
    sequence: version - 1,
    stamp: updatedAt,
    lastModified: updatedAt,
    url,
    description: describe(course, url),
    transparency: ICalEventTransparency.TRANSPARENT,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
  return [
    {
      ...shared,
      id: `${id}-inscricoes@plano-de-trabalho`,
      summary: isCancelled ? `Cancelada: inscrição em ${title}` : `Último dia de inscrição em ${title}`,
      start: toUtc(enrolTo),
      end: toUtc(addDays(enrolTo, 1)),
    },
    {
      ...shared,
      id: `${id}-aulas@plano-de-trabalho`,
      summary: isCancelled ? `Cancelada: ${title}` : title,
      start: toUtc(startsOn),
      end: toUtc(addDays(endsOn, 1)),
      location: place,
    },
  ];
}

function describe({ party, modality, hours, audience, enrolUrl, cancelledReason }: FeedCourse, url: string): string {
  const workload = `${hours.toLocaleString('pt-BR')} horas`;
  return [
    cancelledReason && `Turma cancelada: ${cancelledReason}`,
    `${COURSE_MODALITY[modality]}, ${workload}, por ${party.acronym}.`,
    `Público: ${audience}`,
    cancelledReason === null && enrolUrl && `Inscrição: ${enrolUrl}`,
    `Mais informações: ${url}`,
  ]
    .filter(Boolean)
    .join('\n');
}
