import { loadCourseCalendar } from '@/lib/features/course-schedule/loaders';

const HEADERS = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'inline; filename="cursos.ics"',
  'cache-control': 'public, max-age=60',
  'access-control-allow-origin': '*',
};

/** The course schedule as a calendar that anyone subscribes to. */
export async function GET(): Promise<Response> {
  return new Response(await loadCourseCalendar(), { headers: HEADERS });
}

/** The same headers, without reading a class. */
export function HEAD(): Response {
  return new Response(null, { headers: HEADERS });
}
