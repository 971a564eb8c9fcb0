import { randomUUID } from 'node:crypto';
import { perform } from '@/lib/action/perform';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import type { CourseModality } from '@/lib/domain/glossary';
import { cancelCourse, saveCourse } from '@/lib/features/courses/mutations';
import type { DemoActors } from './demo-people';
import { at, done, person } from './demo-stage';

interface DemoCourse {
  party: 'SEGES' | 'SEPOG/RO';
  title: string;
  audience: string;
  modality: CourseModality;
  hours: string;
  places?: string;
  announced: string;
  enrolment: [from: string, to: string];
  lessons: [from: string, to: string];
  place?: string;
  enrolUrl?: string;
  cancelled?: { on: string; reason: string };
}

/** Invented classes, one in each state at the end of November 2026. `.example` belongs to nobody. */
const COURSES: DemoCourse[] = [
  {
    ...{ party: 'SEGES', title: 'Curso fictício de gestão de parcerias, turma 2', modality: 'ONLINE', hours: '20' },
    audience: 'Servidores de órgãos e entidades da Rede que trabalham com transferências',
    ...{ places: '120', announced: '2026-11-03', enrolUrl: 'https://cursos.example/parcerias-2' },
    ...{ enrolment: ['2026-11-16', '2026-12-04'], lessons: ['2026-12-07', '2026-12-11'] },
  },
  {
    ...{ party: 'SEPOG/RO', title: 'Oficina fictícia de prestação de contas', modality: 'IN_PERSON', hours: '8' },
    audience: 'Servidores estaduais e municipais de Rondônia',
    ...{ places: '30', announced: '2026-11-10', place: 'Sala de exemplo, Porto Velho' },
    ...{ enrolment: ['2026-11-20', '2026-11-30'], lessons: ['2026-12-02', '2026-12-03'] },
  },
  {
    ...{ party: 'SEGES', title: 'Formação fictícia de multiplicadores', modality: 'HYBRID', hours: '40' },
    audience: 'Quem já concluiu a trilha de aprendizagem e assinou o termo de responsabilidade',
    ...{ places: '60', announced: '2026-11-16', place: 'Sala de exemplo, Brasília' },
    enrolUrl: 'https://cursos.example/multiplicadores',
    ...{ enrolment: ['2027-01-04', '2027-01-22'], lessons: ['2027-02-01', '2027-02-26'] },
  },
  {
    ...{ party: 'SEGES', title: 'Trilha fictícia de transferências da União', modality: 'ONLINE', hours: '30' },
    audience: 'Qualquer pessoa',
    ...{ announced: '2026-09-21', enrolUrl: 'https://cursos.example/transferencias' },
    ...{ enrolment: ['2026-10-05', '2026-10-30'], lessons: ['2026-11-09', '2026-12-18'] },
  },
  {
    ...{ party: 'SEPOG/RO', title: 'Oficina fictícia de planos de trabalho', modality: 'IN_PERSON', hours: '12' },
    audience: 'Equipes de convênios das secretarias de Rondônia',
    ...{ places: '40', announced: '2026-10-05', place: 'Sala de exemplo, Ji-Paraná' },
    ...{ enrolment: ['2026-10-13', '2026-10-30'], lessons: ['2026-11-09', '2026-11-10'] },
  },
  {
    ...{ party: 'SEGES', title: 'Curso fictício de gestão de parcerias, turma 1', modality: 'ONLINE', hours: '20' },
    audience: 'Servidores de órgãos e entidades da Rede que trabalham com transferências',
    ...{ places: '120', announced: '2026-08-17', enrolUrl: 'https://cursos.example/parcerias-1' },
    ...{ enrolment: ['2026-09-01', '2026-09-18'], lessons: ['2026-09-28', '2026-10-02'] },
  },
  {
    ...{ party: 'SEGES', title: 'Encontro fictício sobre o Transferegov', modality: 'HYBRID', hours: '6,5' },
    audience: 'Gestores de órgãos e entidades da Rede',
    ...{ places: '200', announced: '2026-10-20', place: 'Auditório de exemplo, Brasília' },
    enrolUrl: 'https://cursos.example/encontro',
    ...{ enrolment: ['2026-11-03', '2026-11-20'], lessons: ['2026-11-25', '2026-11-26'] },
    cancelled: { on: '2026-11-18', reason: 'O auditório entrou em obras. Outra data será anunciada em 2027.' },
  },
];

const ANNOUNCER = { SEGES: 'analyst', 'SEPOG/RO': 'focalPoint' } as const;

/** Announces, and calls off, each invented class at its date, by the hands of those who would. */
export async function loadDemoCourses(db: PrismaClient, agreementId: string, actors: DemoActors, today: CivilDate) {
  const parties = await db.party.findMany({ where: { agreementId }, select: { id: true, acronym: true } });
  const stored = await db.courseClass.findMany({ select: { id: true, title: true, cancelledReason: true } });
  for (const course of COURSES.filter(({ announced }) => announced <= today)) {
    const known = stored.find(({ title }) => title === course.title);
    const id = known?.id ?? randomUUID();
    const partyId = parties.find(({ acronym }) => acronym === course.party)?.id ?? '';
    if (!known) await announce(actors, course, { id, partyId });
    if (course.cancelled && course.cancelled.on <= today && !known?.cancelledReason) await callOff(actors, course, id);
  }
}

async function announce(actors: DemoActors, course: DemoCourse, ids: { id: string; partyId: string }) {
  const { party, announced, enrolment, lessons, ...facts } = course;
  const days = { enrolFrom: enrolment[0], enrolTo: enrolment[1], startsOn: lessons[0], endsOn: lessons[1] };
  const by = { actor: person(actors, ANNOUNCER[party]), now: at(civilDate(announced)) };
  await done(perform(saveCourse, by, { ...facts, ...days, ...ids, version: '0' }));
}

async function callOff(actors: DemoActors, { party, cancelled }: DemoCourse, id: string) {
  if (!cancelled) return;
  const by = { actor: person(actors, ANNOUNCER[party]), now: at(civilDate(cancelled.on)) };
  await done(perform(cancelCourse, by, { id, version: '1', reason: cancelled.reason }));
}
