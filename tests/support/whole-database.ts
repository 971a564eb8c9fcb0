import { db } from '@/lib/db/client';

/** Every row there is, as text, but for those of one table. */
export async function wholeDatabase({ except = '' } = {}): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> ${except}`;
  const rows = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<{ row: string }[]>(`SELECT one::text AS row FROM ${name} one`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}
