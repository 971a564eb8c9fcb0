import { Client } from 'pg';
import PgBoss from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitApplication } from '@/scripts/application-role';
import { EMBEDDED_ROLE } from '@/scripts/embedded-role';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let application: Client;
let owner: Client;

beforeAll(async () => {
  world = await openWorld();
  [application, owner] = [world.url, world.ownerUrl].map((url) => new Client({ connectionString: url })) as [
    Client,
    Client,
  ];
  await Promise.all([application.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([application.end(), owner.end()]);
  await world.close();
});

const denied = { code: '42501' };

describe("the application's role", () => {
  test('is who the application works as, and owns no table of ours', async () => {
    const { rows } = await application.query('SELECT current_user AS name');
    expect(rows).toEqual([{ name: EMBEDDED_ROLE }]);
    const tables = await application.query(
      "SELECT FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user",
    );
    expect(tables.rowCount).toBe(0);
    const powers = await application.query(
      'SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)',
    );
    expect(powers.rowCount).toBe(0);
  });

  test.each([
    `UPDATE "AuditEvent" SET action = action`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
    `MERGE INTO "AuditEvent" t USING "AuditEvent" s ON t.id = s.id WHEN MATCHED THEN DELETE`,
    `INSERT INTO "AuditEvent" SELECT * FROM "AuditEvent" ON CONFLICT (id) DO UPDATE SET action = 'x'`,
    `SELECT * FROM "AuditEvent" FOR UPDATE`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_only_added_to"`,
    `ALTER TABLE "AuditEvent" DROP COLUMN mac`,
    `ALTER TABLE "AuditEvent" OWNER TO ${EMBEDDED_ROLE}`,
    `DROP TRIGGER "AuditEvent_only_added_to" ON "AuditEvent"`,
    `DROP TABLE "AuditEvent"`,
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    `CREATE TRIGGER other BEFORE INSERT ON "AuditEvent" EXECUTE FUNCTION refuse_change()`,
    `SET session_replication_role = replica`,
    `SET ROLE postgres`,
    `DELETE FROM "AuditChain"`,
    `TRUNCATE "AuditChain"`,
    `UPDATE "_prisma_migrations" SET checksum = ''`,
    `CREATE TABLE other (id int)`,
    `CREATE SCHEMA postgres`,
  ])('is refused %s', async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject(denied);
  });

  test('reads the trail and adds to it', async () => {
    const { rowCount } = await application.query('SELECT FROM "AuditEvent"');
    expect(rowCount).toBeGreaterThan(0);
    const added = await application.query(
      `INSERT INTO "AuditEvent" (at, action, entity, "entityId") VALUES (now(), 'activity.saved', 'Activity', 'x')`,
    );
    expect(added.rowCount).toBe(1);
  });

  test('runs the job queue, whose schema is its own', async () => {
    const boss = new PgBoss({ connectionString: world.url, schema: 'jobs', max: 1 });
    boss.on('error', (error) => expect.unreachable(error.message));
    await boss.start();
    await boss.createQueue('ensaio');
    expect(await boss.send('ensaio', { vez: 1 })).toBeTruthy();
    expect(await boss.fetch('ensaio')).toHaveLength(1);
    await boss.stop({ graceful: false, wait: true });
  });
});

test('the owner of the tables is held back by the trigger alone', async () => {
  for (const change of ['UPDATE "AuditEvent" SET action = action', 'DELETE FROM "AuditEvent"', 'TRUNCATE "AuditEvent"'])
    await expect(owner.query(change)).rejects.toThrow('the trail is only added to');
});

test('a role is admitted again after each migration, and to what an earlier version had left to the owner', async () => {
  await owner.query(`ALTER SCHEMA jobs OWNER TO postgres`);
  await owner.query(`ALTER TABLE jobs.job OWNER TO postgres`);
  await owner.query(`GRANT ALL ON "AuditEvent" TO ${EMBEDDED_ROLE}`);
  await owner.query(`CREATE TABLE "New" (id int)`);
  await admitApplication(world.ownerUrl, EMBEDDED_ROLE);
  await application.query(`INSERT INTO "New" VALUES (1)`);
  const { rows } = await owner.query(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'jobs'`);
  expect(rows).toEqual([{ tableowner: EMBEDDED_ROLE }]);
  for (const change of ['UPDATE "AuditEvent" SET action = action', 'TRUNCATE "AuditEvent"', 'DELETE FROM "AuditEvent"'])
    await expect(application.query(change)).rejects.toMatchObject({ ...denied, message: /permission denied/ });
});
