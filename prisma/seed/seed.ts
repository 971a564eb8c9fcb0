import { recordAudit } from '@/lib/audit/record';
import { now, today } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { loadCalendars } from './calendars';
import { loadDemoCollection } from './demo-collection';
import { loadDemoCourses } from './demo-courses';
import { loadDemoDesignations } from './demo-designations';
import { loadDemoPeople } from './demo-people';
import { loadDemoPractices } from './demo-practices';
import { loadDemoReport } from './demo-report';
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
  if (mode === 'production') await demandSecondFactor();
  const agreementId = await loadPlan(db);
  await transaction((tx) => generateObligations(tx, agreementId, now()));
  if (mode === 'demo' && !(await demonstrationIsLoaded(agreementId))) await loadDemonstration(agreementId);
}

/** An installation begins strict: until its administration decides, whoever works for the network has a second factor. */
async function demandSecondFactor(): Promise<void> {
  if ((await db.agreement.count()) > 0) return;
  await db.networkSettings.update({ where: { id: 1 }, data: { requireSecondFactor: true } });
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
  await loadDemoDesignations(db, actors, today());
  await loadDemoCourses(db, agreementId, actors, today());
  await loadDemoPractices(db, actors, today());
  await loadDemoReport(db, agreementId, actors, today());
  await transaction((tx) => recordAudit(tx, null, now(), { action: MARK, entity: 'Agreement', entityId: agreementId }));
}
