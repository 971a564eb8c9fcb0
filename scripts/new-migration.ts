import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS, migrate } from './migrate';
import { schemaDifference } from './schema-difference';
import { startTemporaryPostgres } from './temporary-postgres';

/** Writes the migration that takes a database with all earlier ones to the models of prisma/schema. */
async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('Diga o nome, em letras minúsculas, algarismos e _: npm run migracao:nova -- nome');
  }
  const database = await startTemporaryPostgres();
  try {
    await migrate(database.url);
    const sql = await schemaDifference(database.url);
    console.log(sql ? `Escrita: ${write(name, sql)}` : 'Nada a migrar: os modelos e as migrações concordam.');
  } finally {
    await database.stop();
  }
}

function write(name: string, sql: string): string {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  return folder;
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
