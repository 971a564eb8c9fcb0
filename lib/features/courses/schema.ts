import { z } from 'zod';
import { count, day, hours, id, optionalText, requiredText } from '@/lib/action/fields';
import { COURSE_MODALITY, type CourseModality } from '@/lib/domain/glossary';

const modalities = Object.keys(COURSE_MODALITY) as [CourseModality, ...CourseModality[]];

/** What the form of a class sends, new or changed. */
export const courseForm = z.object({
  /** Chosen by the form when it opened, so that sending it again never makes a second class. */
  id: id(),
  /** The version the person was looking at; 0 before the first save. */
  version: count(),
  partyId: id(),
  title: requiredText('Dê o nome do curso e da turma.', 200),
  audience: requiredText('Diga a quem a turma se destina.', 300),
  modality: z.enum(modalities, { error: 'Escolha a modalidade.' }),
  hours: hours(2_000, 'Uma turma'),
  places: count(1_000_000).pipe(z.number().min(1, 'Uma turma tem ao menos 1 vaga.')).optional(),
  enrolFrom: day('Informe o primeiro dia das inscrições.'),
  enrolTo: day('Informe o último dia das inscrições.'),
  startsOn: day('Informe o primeiro dia das aulas.'),
  endsOn: day('Informe o último dia das aulas.'),
  place: optionalText(200),
  enrolUrl: requiredText('', 500)
    .pipe(z.url({ protocol: /^https$/, error: 'Informe um endereço completo, que comece com https://.' }))
    .optional(),
});
export type CourseForm = z.output<typeof courseForm>;

/** Calling a class off: it stays in the schedule, with the reason that everybody reads. */
export const courseCancellationForm = z.object({
  id: id(),
  version: count(),
  reason: requiredText('Diga por que a turma foi cancelada.', 500),
});

/** The address of a new class: one to copy from, the party that offers it, or words to look for that party. */
export const newCourseQuery = z.object({
  copia: z.uuid().optional().catch(undefined),
  participe: z.uuid().optional().catch(undefined),
  orgao: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
});
export type NewCourseQuery = z.output<typeof newCourseQuery>;
