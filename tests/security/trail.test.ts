import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordAudit } from '@/lib/audit/record';
import { verifyTrail } from '@/lib/audit/verify';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import type { Actor } from '@/lib/domain/permissions/policy';
import { SYSTEM_CHAIN } from '@/lib/domain/trail/chain';
import { draft, obligationOf, sent } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

const TABLES = ['AuditEvent', 'AuditChain'];
const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [FIRST_KEY, SECOND_KEY] = [key('2026'), key('2027')];

let world: World;
let owner: Client;
let ana: Actor;
let bia: Actor;

beforeAll(async () => {
  world = await openWorld({ DATA_KEYS: FIRST_KEY });
  [ana, bia] = await Promise.all([person('FOCAL_POINT', 'SEPOG/RO'), person('FOCAL_POINT', 'SEPOG/RO')]);
  for (const actor of [ana, bia]) await sent(actor, await obligationOf('SEPOG/RO', '2.2'));
  owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  // Nothing keeps the owner of the tables from taking the trigger away.
  await owner.query('ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_only_added_to"');
  for (const table of TABLES) await owner.query(`CREATE TABLE "kept${table}" AS TABLE "${table}"`);
});
afterEach(async () => {
  for (const table of TABLES) {
    await owner.query(`TRUNCATE "${table}"`);
    await owner.query(`INSERT INTO "${table}" SELECT * FROM "kept${table}"`);
  }
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const kindsFound = async () => (await verifyTrail()).problems.map(({ kind }) => kind);
const ofAna = (place: string) => `chain = '${ana.userId}' AND place = ${place}`;
const LAST = `(SELECT max(place) FROM "AuditEvent" e WHERE e.chain = "AuditEvent".chain)`;
const note = (actor: Actor, data: Record<string, number> = {}) =>
  transaction((tx) =>
    recordAudit(tx, actor.userId, now(), { action: 'activity.saved', entity: 'Activity', entityId: 'x', data }),
  );

describe('the owner of the tables, straight in SQL', () => {
  test('who only looks finds the trail whole', async () => {
    const { events, chains, broken } = await verifyTrail();
    expect({ events, chains, broken }).toEqual({ events: await db.auditEvent.count(), chains: 3, broken: 0 });
  });

  test.each([
    ['at', `at = at + interval '1 millisecond'`],
    ['actorId', `"actorId" = gen_random_uuid()`],
    ['action', `action = 'activity.discarded'`],
    ['entity', `entity = 'Goal'`],
    ['entityId', `"entityId" = 'outro'`],
    ['partyId', `"partyId" = NULL`],
    ['data', `data = data || '{"a": 1}'`],
    ['requestId', `"requestId" = 'outro'`],
    ['mac', `mac = reverse(mac)`],
  ])('is caught who altered the field %s of one row', async (_field, change) => {
    expect((await owner.query(`UPDATE "AuditEvent" SET ${change} WHERE ${ofAna('2')}`)).rowCount).toBe(1);
    expect(await kindsFound()).toContain('altered');
  });

  test('is caught who altered the number of a row', async () => {
    await owner.query(`UPDATE "AuditEvent" SET id = id + 100000 WHERE ${ofAna('1')}`);
    expect(await kindsFound()).toEqual(['altered']);
  });

  test('is caught who deleted a row in the middle', async () => {
    await owner.query(`DELETE FROM "AuditEvent" WHERE ${ofAna('2')}`);
    const [problem, ...more] = (await verifyTrail()).problems;
    expect(problem).toMatchObject({ kind: 'removed', chain: ana.userId, place: 2 });
    expect(more).toEqual([]);
  });

  test('is caught who deleted a row in the middle and moved the others up', async () => {
    await owner.query(`DELETE FROM "AuditEvent" WHERE ${ofAna('1')}`);
    for (const place of [2, 3])
      await owner.query(`UPDATE "AuditEvent" SET place = place - 1 WHERE ${ofAna(`${place}`)}`);
    expect(await kindsFound()).toContain('altered');
  });

  test('is caught who deleted the last row', async () => {
    await owner.query(`DELETE FROM "AuditEvent" WHERE ${ofAna(LAST)}`);
    expect(await kindsFound()).toEqual(['cut']);
  });

  test('is caught who deleted the last row and moved the end back, also after the person went on', async () => {
    await owner.query(`DELETE FROM "AuditEvent" WHERE ${ofAna(LAST)}`);
    await owner.query(
      `UPDATE "AuditChain" SET (place, mac) = (SELECT place, mac FROM "AuditEvent" WHERE ${ofAna(LAST)}) WHERE chain = $1`,
      [ana.userId],
    );
    expect(await kindsFound()).toEqual(['unsealed']);
    await note(ana);
    const { problems } = await verifyTrail();
    expect(problems).toEqual([expect.objectContaining({ kind: 'noted', chain: ana.userId })]);
  });

  test('is caught who inserted a forged row, at the end, within, or before all chains', async () => {
    const insert = (chain: string, place: string, mac: string) =>
      owner.query(
        `INSERT INTO "AuditEvent" (at, "actorId", action, entity, "entityId", chain, place, mac)
         SELECT at, "actorId", action, entity, "entityId", ${chain}, ${place}, ${mac}
         FROM "AuditEvent" WHERE ${ofAna(LAST)}`,
      );
    await insert('chain', 'place + 1', 'mac');
    expect(await kindsFound()).toEqual(['altered', 'cut']);
    await insert('NULL', 'NULL', 'NULL');
    expect(await kindsFound()).toContain('before');
    await insert('gen_random_uuid()', '1', 'mac');
    expect(await kindsFound()).toContain('unopened');
    await insert('chain', 'NULL', 'NULL');
    expect(await kindsFound()).toContain('unlinked');
  });

  test('is caught who swapped two rows', async () => {
    const swap = `CASE place WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE place END`;
    await owner.query(`UPDATE "AuditEvent" SET place = -place WHERE chain = '${ana.userId}'`);
    await owner.query(`UPDATE "AuditEvent" SET place = -place WHERE chain = '${ana.userId}'`);
    expect(await kindsFound()).toEqual([]);
    await owner.query(`UPDATE "AuditEvent" SET place = -(${swap}) WHERE chain = '${ana.userId}'`);
    await owner.query(`UPDATE "AuditEvent" SET place = -place WHERE chain = '${ana.userId}'`);
    expect(await kindsFound()).toContain('altered');
  });

  test('is caught who deleted a whole chain, with its end or without', async () => {
    await owner.query(`DELETE FROM "AuditEvent" WHERE chain = $1`, [bia.userId]);
    expect(await kindsFound()).toEqual(['vanished']);
    await owner.query(`DELETE FROM "AuditChain" WHERE chain = $1`, [bia.userId]);
    expect(await kindsFound()).toEqual(['vanished']);
    await note(bia);
    expect(await kindsFound()).toEqual(['reopened']);
  });

  test("is caught who deleted the system's chain, which then begins anew", async () => {
    await owner.query(`DELETE FROM "AuditEvent" WHERE chain = $1`, [SYSTEM_CHAIN]);
    await owner.query(`DELETE FROM "AuditChain" WHERE chain = $1`, [SYSTEM_CHAIN]);
    await transaction((tx) =>
      recordAudit(tx, null, now(), { action: 'obligations.generated', entity: 'Agreement', entityId: 'x' }),
    );
    expect(await kindsFound()).toEqual(['unopened', 'unopened']);
  });

  test('is told by the command, in Portuguese and with an exit code of 1', async () => {
    const command = () => {
      const { PATH, HOME } = process.env;
      const env = { PATH, HOME, NODE_ENV: 'production' as const, DATABASE_URL: world.url, DATA_KEYS: FIRST_KEY };
      const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'trilha:verificar'], {
        env,
        encoding: 'utf8',
      });
      return { stdout, stderr, status };
    };
    const count = await db.auditEvent.count();
    expect(command()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`Trilha íntegra: ${count} registros em 3 correntes.`),
    });
    await owner.query(`DELETE FROM "AuditEvent" WHERE ${ofAna('2')}`);
    const { status, stderr } = command();
    expect(status).toBe(1);
    expect(stderr).toContain('Trilha violada: 1 problemas');
    expect(stderr).toContain(`corrente ${ana.userId}, lugar 2`);
    expect(stderr).toContain('falta o registro deste lugar');
  });
});

describe('the chain', () => {
  test('stays unbroken when one person makes fifty changes at once', async () => {
    const obligation = await obligationOf('SEPOG/RO', '2.2');
    const before = await db.auditEvent.count({ where: { chain: ana.userId } });
    await Promise.all(Array.from({ length: 50 }, () => draft(ana, obligation)));
    expect(await db.auditEvent.count({ where: { chain: ana.userId } })).toBe(before + 50);
    expect(await kindsFound()).toEqual([]);
  });

  test('stays unbroken when fifty people act at once, most of them for the first time', async () => {
    const people = [ana, bia];
    for (let more = 0; more < 48; more++) people.push(await person('FOCAL_POINT', 'SEPOG/RO'));
    await Promise.all(people.map((actor, index) => note(actor, { index })));
    expect((await verifyTrail()).chains).toBe(51);
    await Promise.all(people.map((actor, index) => note(actor, { index })));
    expect(await kindsFound()).toEqual([]);
  });

  test("lets no two people's changes wait for each other", async () => {
    await note(bia);
    let tries = 0;
    await transaction(async (tx) => {
      tries++;
      await recordAudit(tx, ana.userId, now(), { action: 'activity.saved', entity: 'Activity', entityId: 'x' });
      if (tries === 1) await note(bia);
    });
    expect(tries).toBe(1);
    expect(await kindsFound()).toEqual([]);
  });

  test('keeps no row of a change that was undone', async () => {
    const count = await db.auditEvent.count();
    const undone = transaction(async (tx) => {
      await recordAudit(tx, ana.userId, now(), {
        action: 'activity.saved',
        entity: 'Activity',
        entityId: randomUUID(),
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await db.auditEvent.count()).toBe(count);
    await note(ana);
    expect(await kindsFound()).toEqual([]);
  });

  test('goes on with a new key, is checked with the old one, and says when a key is missing', async () => {
    // A process reads its keys once, so that fresh modules stand for the next start.
    const startWith = async (keys: string) => {
      vi.stubEnv('DATA_KEYS', keys);
      vi.resetModules();
      const [record, verify] = await Promise.all([import('@/lib/audit/record'), import('@/lib/audit/verify')]);
      return { ...record, ...verify };
    };
    const rotated = await startWith(`${SECOND_KEY},${FIRST_KEY}`);
    await transaction((tx) =>
      rotated.recordAudit(tx, ana.userId, now(), { action: 'activity.saved', entity: 'Activity', entityId: 'x' }),
    );
    expect((await rotated.verifyTrail()).problems).toEqual([]);
    const last = await db.auditEvent.findFirst({ where: { chain: ana.userId }, orderBy: { place: 'desc' } });
    expect(last?.mac).toMatch(/^2027\./);
    const { problems } = await (await startWith(SECOND_KEY)).verifyTrail();
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['keyless']));
  });
});
