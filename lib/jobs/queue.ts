import 'server-only';
import PgBoss from 'pg-boss';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';

/** Work that runs by itself: its name, when (cron, Brasília time), and what it does. Running it twice does no harm. */
export interface ScheduledJob {
  name: string;
  cron: string;
  run: () => Promise<void>;
}

/** Work that a change asks for. What it throws is tried again, ever later, for about a day. */
export interface AskedJob {
  name: string;
  work: (data: object) => Promise<void>;
}

/** Runs a statement inside the transaction of the change that asks for the work. */
type ExecuteSql = (text: string, values: unknown[]) => Promise<unknown[]>;

/** Where the queue keeps its tables: a schema of its own, which the application's role owns. */
export const JOBS_SCHEMA = 'jobs';

const RETRIES = { retryLimit: 12, retryDelay: 20, retryBackoff: true };

/** Instrumentation and pages are bundled apart, so the one instance of the process hangs on the process. */
const shared = globalThis as typeof globalThis & { jobs?: PgBoss };

/** Starts the queue on the application's database with what is to run in it. Called once, when the server starts. */
export async function startJobs(jobs: (ScheduledJob | AskedJob)[]): Promise<void> {
  const boss = new PgBoss({ connectionString: env.DATABASE_URL, max: 3, schema: JOBS_SCHEMA });
  boss.on('error', ({ name, message }) => log.error({ name, message }, 'the job queue failed'));
  await boss.start();
  for (const job of jobs) {
    if ('cron' in job) {
      await boss.createQueue(job.name);
      await boss.work(job.name, job.run);
      await boss.schedule(job.name, job.cron, {}, { tz: 'America/Sao_Paulo' });
    } else {
      await boss.createQueue(job.name, { name: job.name, ...RETRIES });
      await boss.work<object>(job.name, async ([asked]) => asked && job.work(asked.data));
    }
  }
  shared.jobs = boss;
}

/**
 * Asks for work in the transaction of a change, so that there is none for a change that was undone. A process without
 * a queue, such as a seed, asks for nothing.
 */
export async function askFor(executeSql: ExecuteSql, name: string, data: object[]): Promise<void> {
  if (!shared.jobs || data.length === 0) return;
  const db = { executeSql: async (text: string, values: unknown[]) => ({ rows: await executeSql(text, values) }) };
  await shared.jobs.insert(
    data.map((one) => ({ name, data: one })),
    { db },
  );
}

/** Lets the work under way end, and starts no more. */
export async function stopJobs(): Promise<void> {
  await shared.jobs?.stop({ graceful: true, timeout: 5_000 });
  delete shared.jobs;
}

/** Throws when the queue was not started or its database does not answer. */
export async function askJobs(): Promise<void> {
  if (!shared.jobs) throw new Error('the job queue is not running');
  await shared.jobs.getQueues();
}
