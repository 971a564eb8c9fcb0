import { Client } from 'pg';

/** What an honest refusal may write: that somebody tried, and how often; and a session found over time is swept away. */
const WRITTEN_BY_REFUSALS = ['AuditEvent', 'AuditChain', 'RateLimit', 'Session'];
/** What is left of these tables without that. */
const APART = {
  'the trail, refusals apart': `"AuditEvent" t WHERE action NOT IN
    ('authorization.denied', 'session.refused', 'session.throttled', 'trail.began', 'trail.opened')`,
  'sessions that last': `"Session" t WHERE "expiresAt" > now()`,
};

type Marks = Map<string, string>;

/** A row that came (`+`) or went (`-`). */
export interface RowChange {
  table: string;
  sign: '+' | '-';
  row: Record<string, unknown>;
}

/** Every table of a world: whether anything changed, what did, and the way back. */
export interface Tables {
  /** Keeps everything as it is now, under a name; what is as in another one is not copied again. */
  save(name: string, like?: string): Promise<void>;
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

/** What was kept under a name: how each table stood, and the schema that holds its copy. */
interface Saved {
  marks: Marks;
  holders: Map<string, string>;
}

/** Opens a connection of its own, past the application's. */
export async function openTables(url: string): Promise<Tables> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const columns = await columnsOf(client);
  const tables = [...columns.keys()];
  const all = new Map<string, Saved>();
  const savedAs = (name: string): Saved => all.get(name) ?? { marks: new Map(), holders: new Map() };
  const differing = async (name: string) => {
    const { marks } = savedAs(name);
    return [...(await marksOf(client, tables))]
      .filter(([table, mark]) => marks.get(table) !== mark)
      .map(([table]) => table);
  };
  const changed = async (name: string) => (await differing(name)).filter((table) => columns.has(table));
  const copyOf = (name: string, table: string) => `"${savedAs(name).holders.get(table)}"."${table}"`;
  return {
    async save(name, like = '') {
      const changes = await changed(like);
      await client.query(copies(name, changes));
      const holders = new Map([...savedAs(like).holders, ...changes.map((table) => [table, name] as const)]);
      all.set(name, { marks: await marksOf(client, tables), holders });
    },
    async restore(name) {
      const changes = await changed(name);
      if (changes.length === 0) return;
      const steps = changes.flatMap((table) => wayBack(table, columns.get(table) ?? '', copyOf(name, table)));
      await client.query(['BEGIN', PAST_TRIGGERS, ...steps, 'COMMIT'].join(';\n'));
      all.set(name, { ...savedAs(name), marks: await marksOf(client, tables) });
    },
    changedSince: async (name) => (await differing(name)).filter((table) => !WRITTEN_BY_REFUSALS.includes(table)),
    async rowsSince(name) {
      const changes = (await changed(name)).filter((table) => table !== 'AuditChain' && table !== 'RateLimit');
      if (changes.length === 0) return [];
      const sql = changes.flatMap((table) => differences(table, copyOf(name, table))).join(' UNION ALL ');
      return (await client.query<RowChange>(sql)).rows;
    },
    async idsOf(name) {
      const withId = tables.filter((table) => table !== 'AuditEvent' && columns.get(table)?.includes('"id"'));
      const sql = withId.map((table) => `SELECT id::text FROM ${copyOf(name, table)}`).join(' UNION ');
      return new Set(
        (await client.query<{ id: string }>(sql)).rows.map(({ id }) => id).filter((id) => id.length === 36),
      );
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

/** How each table stands: whatever writes a row leaves the number of its transaction on it. */
async function marksOf(client: Client, tables: string[]): Promise<Marks> {
  const mark = `concat_ws('/', count(*), max(t.xmin::text::bigint))`;
  const whole = tables.map((table) => `SELECT '${table}' AS name, ${mark} AS mark FROM "${table}" t`);
  const apart = Object.entries(APART).map(([name, rows]) => `SELECT '${name}', ${mark} FROM ${rows}`);
  const { rows } = await client.query<{ name: string; mark: string }>([...whole, ...apart].join(' UNION ALL '));
  return new Map(rows.map(({ name, mark: value }) => [name, value]));
}

function copies(name: string, tables: string[]): string {
  const made = tables.map((table) => `CREATE TABLE "${name}"."${table}" AS TABLE public."${table}"`);
  return [`DROP SCHEMA IF EXISTS "${name}" CASCADE`, `CREATE SCHEMA "${name}"`, ...made].join(';\n');
}

/** As a replica does: everything is put back together. */
const PAST_TRIGGERS = 'SET LOCAL session_replication_role = replica';

function wayBack(table: string, columns: string, copy: string): string[] {
  return [
    `DELETE FROM public."${table}"`,
    `INSERT INTO public."${table}" (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${copy}`,
  ];
}

function differences(table: string, copy: string): string[] {
  const [now, then] = [`SELECT to_jsonb(t) FROM public."${table}" t`, `SELECT to_jsonb(t) FROM ${copy} t`];
  const rows = (sign: string, one: string, other: string) =>
    `SELECT '${table}' AS table, '${sign}' AS sign, x.row FROM (${one} EXCEPT ALL ${other}) AS x(row)`;
  return [rows('+', now, then), rows('-', then, now)];
}
