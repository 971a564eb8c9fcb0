import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/db/generated/client';

/** What a transaction hands to its body. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** A client over its own pool. Limits are set so that an exhausted pool or a stuck query fails instead of hanging. */
function connect(url: string): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // Otherwise the message of an error repeats what was asked, and with it what someone typed.
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

const shared = globalThis as typeof globalThis & { prisma?: PrismaClient };

/** The process's one client, made on first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    shared.prisma ??= connect(process.env.DATABASE_URL ?? '');
    const value = Reflect.get(shared.prisma, property);
    return typeof value === 'function' ? value.bind(shared.prisma) : value;
  },
});
