import { type Client, DatabaseError } from 'pg';
import { Failure } from '../failure';

/** Any number will do, as long as every version takes the same. */
const LAUNCHER_LOCK = 1892025;
const LOCK_NOT_AVAILABLE = '55P03';

export interface Session {
  ended: Promise<void>;
  end(): Promise<void>;
}

/**
 * Holds the server for this launcher as long as it lives: a second one over the same data is refused, and a killed one
 * lets go by dying. Makes the application's database when there is none. Throws `Failure` when the server is taken.
 */
export async function claim(client: Client, database: string, dataDir: string): Promise<Session> {
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.on('error', () => resolve());
  });
  try {
    await client.query("SET lock_timeout = '2s'");
    await client.query('SELECT pg_advisory_lock($1)', [LAUNCHER_LOCK]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    await client.end();
    if (!(error instanceof DatabaseError) || error.code !== LOCK_NOT_AVAILABLE) throw error;
    throw new Failure(`A aplicação já está em execução com os dados de ${dataDir}.`);
  }
  return { ended, end: () => client.end() };
}
