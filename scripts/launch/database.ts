import { Client } from 'pg';
import { Failure } from '../failure';
import { type Postgres, startPostgres } from '../postgres';

const ANSWER_WITHIN_MS = 5_000;

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'recusou a conexão',
  ENOENT: 'recusou a conexão',
  ENOTFOUND: 'não foi encontrado',
  EAI_AGAIN: 'não foi encontrado',
  '28P01': 'recusou o usuário ou a senha',
  '28000': 'recusou o usuário',
  '3D000': 'não tem este banco',
};

/** The given database, which is not ours to watch or stop, or the embedded one, started. */
export async function openDatabase(url: string | undefined, dataDir: string): Promise<Postgres> {
  if (!url) return startPostgres({ dataDir, fsync: true });
  return { url, ended: new Promise(() => undefined), stop: async () => undefined };
}

/** Throws `Failure`, without repeating the password, unless the database answers within seconds. */
export async function ensureAnswer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_WITHIN_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const reason = REASONS[codeOf(error)] ?? `não respondeu em ${ANSWER_WITHIN_MS / 1000} segundos`;
    const { host, pathname } = new URL(url);
    throw new Failure(`O banco de dados ${host}${pathname} ${reason}: confira DATABASE_URL e se ele está no ar.`);
  }
}

/** The code of an error, or of the first of several addresses tried. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: string; errors?: unknown[] };
  return code ?? (errors?.length ? codeOf(errors[0]) : '');
}
