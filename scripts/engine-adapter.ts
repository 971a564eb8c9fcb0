import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlResultSet } from '@prisma/driver-adapter-utils';
import type { Pool, QueryArrayConfig, QueryArrayResult } from 'pg';

/** PostgreSQL's internal one-letter type. Its catalogue is full of it, and Prisma's adapter refuses it. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * Prisma's adapter, made fit to read a catalogue: letters pass through it as text, and reach the engine as the
 * characters it insists on. Takes the pool over.
 */
export function adapterForEngine(pool: Pool): PrismaPg {
  const letters = new Set<string>();
  letThrough(pool, letters);
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => typedAsCharacters(await queryRaw(query), letters);
    return adapter;
  };
  return factory;
}

/** Notes the names of the columns that hold letters. */
function letThrough(pool: Pool, letters: Set<string>): void {
  const query = pool.query.bind(pool);
  const queryWithoutLetters = async (config: QueryArrayConfig): Promise<QueryArrayResult> => {
    const result = await query(config);
    for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === CHAR_OID)) {
      letters.add(field.name);
      field.dataTypeID = TEXT_OID;
    }
    return result;
  };
  Object.assign(pool, { query: queryWithoutLetters });
}

function typedAsCharacters(result: SqlResultSet, letters: Set<string>): SqlResultSet {
  const columnTypes = result.columnNames.map((name, index) =>
    letters.has(name) ? ColumnTypeEnum.Character : (result.columnTypes[index] ?? ColumnTypeEnum.Text),
  );
  return { ...result, columnTypes };
}
