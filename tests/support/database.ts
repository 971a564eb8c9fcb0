import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { EMBEDDED_ROLE, enteredAs } from '@/scripts/embedded-role';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's server, as its superuser. */
    adminUrl: string;
  }
}

/** The migrated database that each suite's own is cloned from. */
export const TEMPLATE = 'modelo';

export interface TestDatabase {
  /** Entered as the owner of the tables. */
  url: string;
  /** Entered as the application's role. */
  applicationUrl: string;
  drop(): Promise<void>;
}

/** A migrated, otherwise empty database of the suite's own. Drop it in `afterAll`, after closing what uses it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `teste_${randomBytes(6).toString('hex')}`;
  await run(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
  const url = withDatabase(adminUrl, name);
  const drop = () => run(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  return { url, applicationUrl: enteredAs(url, EMBEDDED_ROLE), drop };
}

/** The same server's address for another of its databases. */
export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
