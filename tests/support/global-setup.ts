import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { admitApplication, ensureEmbeddedRole } from '@/scripts/application-role';
import { EMBEDDED_ROLE } from '@/scripts/embedded-role';
import { migrate } from '@/scripts/migrate';
import { startTemporaryPostgres } from '@/scripts/temporary-postgres';
import { TEMPLATE, withDatabase } from './database';

/** Starts one server for the whole run, with a migrated database to clone from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startTemporaryPostgres();
  try {
    await makeTemplate(url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('adminUrl', url);
  return stop;
}

/** PostgreSQL clones only what nobody is connected to, so the template ends by letting nobody in. */
async function makeTemplate(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${TEMPLATE}`);
    await migrate(withDatabase(adminUrl, TEMPLATE));
    await ensureEmbeddedRole(adminUrl);
    await admitApplication(withDatabase(adminUrl, TEMPLATE), EMBEDDED_ROLE);
    await admin.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
  } finally {
    await admin.end();
  }
}
