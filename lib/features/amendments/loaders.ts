import 'server-only';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { cyclesOf } from '@/lib/domain/obligations/years';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { compareVersions } from '@/lib/domain/plan/compare';
import { ownParty } from '@/lib/features/parties/data';
import { findVersion, listVersions } from './data';

/** The versions of the person's plan; null for who belongs to no agreement. */
export async function loadVersions(actor: Actor) {
  const party = await ownParty(actor);
  if (!party) return null;
  const { agreementId } = party;
  const versions = await listVersions(actor, agreementId);
  const manages = can(actor, 'plan.manage', { agreementId });
  return {
    agreementId,
    versions,
    manages,
    today: clockToday(),
    draft: versions.find(({ publishedAt }) => !publishedAt),
  };
}

/** One version beside the one before it; null when out of reach. */
export async function loadVersion(actor: Actor, id: string) {
  const version = z.uuid().safeParse(id).success ? await findVersion(actor, id) : null;
  if (!version) return null;
  const { previousGoals, goals, term, agreementId, publishedAt } = version;
  const compared = previousGoals
    ? compareVersions(previousGoals, goals)
    : { goals: compareVersions(goals, goals).goals, removed: [] };
  const edits = !publishedAt && can(actor, 'plan.manage', { agreementId });
  return { ...version, ...compared, isOriginal: !previousGoals, years: cyclesOf(term), edits, today: clockToday() };
}

export type LoadedVersion = NonNullable<Awaited<ReturnType<typeof loadVersion>>>;
