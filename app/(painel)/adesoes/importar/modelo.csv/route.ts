import { EXAMPLE } from '@/lib/domain/accessions/spreadsheet';

/** The header of an import with one example line. It opens with a byte order mark, by which Excel knows its accents. */
export function GET(): Response {
  return new Response(`\uFEFF${EXAMPLE}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="modelo-de-adesoes.csv"',
    },
  });
}
