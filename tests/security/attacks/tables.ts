import { Client } from 'pg';

/** What an honest refusal may write: that somebody tried, and how often; and a session found over time is swept away. */
const WRITTEN_BY_REFUSALS = ['AuditEvent', 'AuditChain', 'RateLimit', 'Session'];
/** What is left of these tables without that. */
const APART = {
  'the trail, refusals apart': `"AuditEvent" t WHERE action NOT IN
    ('authorization.denied', 'session.refused', 'session.throttled')`,
  'sessions that last': `"Session" t WHERE "expiresAt" > now()`,
};

type Digests = Map<string, string>;

/** A row that came (`+`) or went (`-`). */
export interface RowChange {
  table: string;
  sign: '+' | '-';
  row: Record<string, unknown>;
}

/** Every table of a world: whether anything changed, what did, and the way back. */
export interface Tables {
  /** Keeps everything as it is now, under a name. */
  save(name: string): Promise<void>;
  /** Makes everything as it was then. */
  restore(name: string): Promise<void>;
  /** The tables that are not as they were then, apart from what a refusal may write. */
  changedSince(name: string): Promise<string[]>;
  /** The rows that are not as they were then. */
  rowsSince(name: string): Promise<RowChange[]>;
  /** The ids of all records there were then. */
  idsOf(name: string): Promise<Set<string>>;
  close(): Promise<void>;
}

/** Opens a connection of its own, past the application's. */
export async function openTables(url: string): Promise<Tables> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const columns = await columnsOf(client);
  const saved = new Map<string, Digests>();
  const digests = () => digestsOf(client, [...columns.keys()]);
  const differing = async (name: string) => {
    const before = saved.get(name);
    return [...(await digests())].filter(([table, digest]) => before?.get(table) !== digest).map(([table]) => table);
  };
  const changed = async (name: string) => (await differing(name)).filter((table) => columns.has(table));
  return {
    async save(name) {
      await client.query(copies(name, [...columns.keys()]));
      saved.set(name, await digests());
    },
    async restore(name) {
      const tables = await changed(name);
      if (tables.length > 0) await client.query(wayBack(name, tables, columns));
    },
    changedSince: async (name) => (await differing(name)).filter((table) => !WRITTEN_BY_REFUSALS.includes(table)),
    async rowsSince(name) {
      const tables = (await changed(name)).filter((table) => table !== 'AuditChain' && table !== 'RateLimit');
      if (tables.length === 0) return [];
      return (await client.query<RowChange>(tables.flatMap((table) => differences(name, table)).join(' UNION ALL ')))
        .rows;
    },
    async idsOf(name) {
      const tables = [...columns].filter(([table, list]) => table !== 'AuditEvent' && list.includes('"id"'));
      const sql = tables.map(([table]) => `SELECT id::text FROM "${name}"."${table}"`).join(' UNION ');
      return new Set((await client.query<{ id: string }>(sql)).rows.map(({ id }) => id));
    },
    close: () => client.end(),
  };
}

/** Every table of the application with its columns, those apart that the database computes. */
async function columnsOf(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ table: string; columns: string }>(`
    SELECT c.relname AS table, string_agg('"' || a.attname || '"', ', ' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attgenerated = ''
      AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname ORDER BY c.relname`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

async function digestsOf(client: Client, tables: string[]): Promise<Digests> {
  const digest = `md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), ''))`;
  const all = tables.map((table) => `SELECT '${table}' AS name, ${digest} AS digest FROM "${table}" t`);
  const apart = Object.entries(APART).map(([name, rows]) => `SELECT '${name}', ${digest} FROM ${rows}`);
  const { rows } = await client.query<{ name: string; digest: string }>([...all, ...apart].join(' UNION ALL '));
  return new Map(rows.map(({ name, digest: value }) => [name, value]));
}

function copies(name: string, tables: string[]): string {
  const made = tables.map((table) => `CREATE TABLE "${name}"."${table}" AS TABLE public."${table}"`);
  return [`DROP SCHEMA IF EXISTS "${name}" CASCADE`, `CREATE SCHEMA "${name}"`, ...made].join(';\n');
}

/** As a replica does, past triggers and references: everything is put back together. */
function wayBack(name: string, tables: string[], columns: Map<string, string>): string {
  const steps = tables.flatMap((table) => [
    `DELETE FROM public."${table}"`,
    `INSERT INTO public."${table}" (${columns.get(table)}) OVERRIDING SYSTEM VALUE
     SELECT ${columns.get(table)} FROM "${name}"."${table}"`,
  ]);
  return ['BEGIN', 'SET LOCAL session_replication_role = replica', ...steps, 'COMMIT'].join(';\n');
}

function differences(name: string, table: string): string[] {
  const [now, then] = [`SELECT to_jsonb(t) FROM public."${table}" t`, `SELECT to_jsonb(t) FROM "${name}"."${table}" t`];
  const rows = (sign: string, one: string, other: string) =>
    `SELECT '${table}' AS table, '${sign}' AS sign, x.row FROM (${one} EXCEPT ALL ${other}) AS x(row)`;
  return [rows('+', now, then), rows('-', then, now)];
}
