import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { schemaDifference } from '@/scripts/schema-difference';
import { createTestDatabase, type TestDatabase } from '@/tests/support/database';

const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());
afterAll(() => rmSync(folder, { recursive: true }));

async function query(sql: string) {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

describe('the migrations of this version', () => {
  it('lead to what the models say', async () => {
    expect(await schemaDifference(database.url)).toBe('');
  });

  it('show in the difference when a table strays from its model', async () => {
    await query('ALTER TABLE "Axis" DROP COLUMN title');
    expect(await schemaDifference(database.url)).toContain('ALTER TABLE "Axis" ADD COLUMN');
  });

  it('are applied once, however many start together', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.url)));
    const twice = 'SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) > 1';
    expect(await query(twice)).toEqual([]);
  });
});

describe('the runner', () => {
  function write(name: string, sql: string) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }

  beforeEach(async () => {
    await query('DROP TABLE _prisma_migrations');
    write('1_notes', 'CREATE TABLE note (id int)');
    write('2_rows', 'INSERT INTO note VALUES (1); INSERT INTO note VALUES (2)');
  });

  it('applies in order and only what is missing', async () => {
    await migrate(database.url, folder);
    await migrate(database.url, folder);
    expect(await query('SELECT id FROM note ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('undoes the whole of a migration that fails, keeps the earlier ones, and names it', async () => {
    write('2_rows', 'INSERT INTO note VALUES (1); INSERT INTO nowhere VALUES (2)');
    await expect(migrate(database.url, folder)).rejects.toThrow(/^A migração 2_rows falhou e foi desfeita: .*nowhere/);
    expect(await query('SELECT * FROM note')).toEqual([]);
    expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual([{ migration_name: '1_notes' }]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate(database.url, folder);
    write('1_notes', 'CREATE TABLE note (id bigint)');
    await expect(migrate(database.url, folder)).rejects.toThrow('A migração 1_notes mudou depois de aplicada');
  });

  it('refuses a database that is ahead of the code', async () => {
    await migrate(database.url, folder);
    rmSync(join(folder, '2_rows'), { recursive: true });
    await expect(migrate(database.url, folder)).rejects.toThrow('à frente desta versão: já tem a migração 2_rows');
  });
});
