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

/** Instrumentation and pages are bundled apart, so the one instance of the process hangs on the process. */
const shared = globalThis as typeof globalThis & { jobs?: PgBoss };

/** Starts the queue on the application's database with what is to run in it. Called once, when the server starts. */
export async function startJobs(jobs: ScheduledJob[]): Promise<void> {
  const boss = new PgBoss({ connectionString: env.DATABASE_URL, max: 3, schema: 'jobs' });
  boss.on('error', ({ name, message }) => log.error({ name, message }, 'the job queue failed'));
  await boss.start();
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name);
    await boss.work(name, run);
    await boss.schedule(name, cron, {}, { tz: 'America/Sao_Paulo' });
  }
  shared.jobs = boss;
}

/** Throws when the queue was not started or its database does not answer. */
export async function askJobs(): Promise<void> {
  if (!shared.jobs) throw new Error('the job queue is not running');
  await shared.jobs.getQueues();
}
