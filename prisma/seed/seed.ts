import { recordAudit } from '@/lib/audit/record';
import { now, today } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { loadCalendars } from './calendars';
import { loadDemoCollection } from './demo-collection';
import { loadDemoPeople } from './demo-people';
import { loadDemoYear } from './demo-year';
import { loadPlan } from './plan';

const MARK = 'demonstration.loaded';

/**
 * Brings a migrated database to where the application can start: calendars, ACT 189/2025 with its plan and obligations
 * and, in a demonstration, fictitious people and what they did. Run again, it adds only what is missing.
 * `url` is the database; the process's DATABASE_URL is set to it.
 */
export async function seed(url: string, mode: 'demo' | 'production'): Promise<void> {
  process.env.DATABASE_URL = url;
  await loadCalendars(db);
  const agreementId = await loadPlan(db);
  await transaction((tx) => generateObligations(tx, agreementId, now()));
  if (mode === 'demo' && !(await demonstrationIsLoaded(agreementId))) await loadDemonstration(agreementId);
}

/** The mark comes last, so that a start that was killed half-way is completed by the next one. */
async function demonstrationIsLoaded(agreementId: string): Promise<boolean> {
  return (await db.auditEvent.count({ where: { action: MARK, entityId: agreementId } })) > 0;
}

async function loadDemonstration(agreementId: string): Promise<void> {
  const actors = await loadDemoPeople(db, agreementId);
  await transaction((tx) => generateObligations(tx, agreementId, now()));
  await loadDemoYear(db, agreementId, actors, today());
  await loadDemoCollection(db, agreementId, actors, today());
  await transaction((tx) => recordAudit(tx, null, now(), { action: MARK, entity: 'Agreement', entityId: agreementId }));
}
