import { now, today } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { loadCalendars } from './calendars';
import { loadDemoPeople } from './demo-people';
import { loadDemoYear } from './demo-year';
import { loadPlan } from './plan';

/**
 * Brings a migrated database to where the application can start: calendars, ACT 189/2025 with its plan and obligations
 * and, in a demonstration, fictitious people and what they did. Run again, it adds only what is missing.
 * `url` is the database; the process's DATABASE_URL is set to it.
 */
export async function seed(url: string, mode: 'demo' | 'production'): Promise<void> {
  process.env.DATABASE_URL = url;
  await loadCalendars(db);
  const agreementId = await loadPlan(db);
  const hasDemo = (await db.user.count()) > 0;
  const actors = mode === 'demo' && !hasDemo ? await loadDemoPeople(db, agreementId) : null;
  await transaction((tx) => generateObligations(tx, agreementId, now()));
  if (actors) await loadDemoYear(db, agreementId, actors, today());
}
