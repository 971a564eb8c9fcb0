import { z } from 'zod';
import { SCHEDULE_PART, type SchedulePart } from '@/lib/domain/courses/course-class';
import { courseListQuery } from '@/lib/features/lists/schema';

const parts = Object.keys(SCHEDULE_PART) as [SchedulePart, ...SchedulePart[]];

/** What the address of the public schedule asks: one part of it by pages, or the whole at a glance. */
export const scheduleQuery = courseListQuery
  .pick({ modalidade: true, participe: true, busca: true, pagina: true })
  .extend({ quando: z.enum(parts).optional().catch(undefined) });
export type ScheduleQuery = z.output<typeof scheduleQuery>;

/** The address of the schedule with these filters. */
export function scheduleHref({ pagina, ...filters }: Partial<ScheduleQuery>): string {
  const asked = Object.entries({ ...filters, pagina: pagina === 1 ? undefined : pagina }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return search ? `/cursos?${search}` : '/cursos';
}
