import { Client } from 'pg';
import PgBoss from 'pg-boss';
import { JOBS_SCHEMA } from '@/lib/jobs/queue';
import { EMBEDDED_ROLE } from './embedded-role';
import { Failure } from './failure';

/** Missing membership, by which the owner could not hand anything over. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** Makes the application's role on the embedded server unless it has one. */
export async function ensureEmbeddedRole(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [EMBEDDED_ROLE]);
    if (!rowCount) await client.query(`CREATE ROLE ${client.escapeIdentifier(EMBEDDED_ROLE)} LOGIN`);
  });
}

/**
 * Gives a role what the application needs of a migrated database, and no more: it reads and writes all tables, of the
 * trail it only reads and adds, and it owns nothing but the schema of the job queue. Run after each migration.
 */
export async function admitApplication(ownerUrl: string, name: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(name);
    try {
      await client.query(`
        BEGIN;
        GRANT USAGE ON SCHEMA public TO ${role};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
        REVOKE UPDATE, DELETE ON "AuditEvent" FROM ${role};
        REVOKE DELETE ON "AuditChain" FROM ${role};
        REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${role};
        COMMIT`);
      await handOverQueue(client, role);
    } catch (error) {
      if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
      throw new Failure(
        `O papel de DATABASE_OWNER_URL não consegue dar acesso a ${name}: ele precisa ser dono das tabelas e membro desse papel (GRANT ${role} TO dono).`,
      );
    }
  });
}

/** The queue makes a table for each kind of job, and only an owner may. Its schema is made here, since whoever may make
 * schemas could also make one that stands before ours. */
async function handOverQueue(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ made: boolean }>('SELECT to_regclass($1) IS NOT NULL AS made', [
    `${JOBS_SCHEMA}.version`,
  ]);
  if (!rows[0]?.made) await client.query(PgBoss.getConstructionPlans(JOBS_SCHEMA));
  const { rows: owned } = await client.query<{ statement: string }>(OWNED_IN_SCHEMA, [JOBS_SCHEMA, role]);
  await client.query(['BEGIN', ...owned.map(({ statement }) => statement), 'COMMIT'].join(';\n'));
}

/** A statement for each thing of the schema that has another owner, and for the schema itself. */
const OWNED_IN_SCHEMA = `
  WITH place AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = $1)
  SELECT format('ALTER SCHEMA %I OWNER TO %s', nspname, $2::text) AS statement FROM place
  UNION ALL
  SELECT format('ALTER TABLE %I.%I OWNER TO %s', nspname, relname, $2) FROM pg_class, place
  WHERE relnamespace = place.oid AND relkind IN ('r', 'p', 'v')
  UNION ALL
  SELECT format('ALTER ROUTINE %s OWNER TO %s', pg_proc.oid::regprocedure, $2) FROM pg_proc, place
  WHERE pronamespace = place.oid
  UNION ALL
  SELECT format('ALTER TYPE %I.%I OWNER TO %s', nspname, typname, $2) FROM pg_type, place
  WHERE typnamespace = place.oid AND typtype = 'e'`;

async function asOwner(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
