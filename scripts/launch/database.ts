import { Client } from 'pg';
import type { Env } from '@/lib/env/parse';
import { ensureEmbeddedRole } from '../application-role';
import { EMBEDDED_ROLE, enteredAs } from '../embedded-role';
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

export interface Database extends Postgres {
  /** The address of who owns the tables: for migrations and for what a first start loads. */
  ownerUrl: string;
  /** The role that the application works under, when it is not the owner's. */
  role?: string;
}

type Addresses = Pick<Env, 'DATABASE_URL' | 'DATABASE_OWNER_URL'>;

/** The given database, which is not ours to watch or stop, or the embedded one, started. */
export async function openDatabase(addresses: Addresses, dataDir: string): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL } = addresses;
  if (!url) return openEmbedded(dataDir);
  const given = { url, ended: new Promise<void>(() => undefined), stop: async () => undefined };
  if (!DATABASE_OWNER_URL) return { ...given, ownerUrl: url };
  const role = decodeURIComponent(new URL(url).username);
  return { ...given, ownerUrl: DATABASE_OWNER_URL, role };
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const postgres = await startPostgres({ dataDir, fsync: true });
  await ensureEmbeddedRole(postgres.url);
  const url = enteredAs(postgres.url, EMBEDDED_ROLE);
  return { ...postgres, url, ownerUrl: postgres.url, role: EMBEDDED_ROLE };
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
