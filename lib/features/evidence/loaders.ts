import 'server-only';
import { z } from 'zod';
import { currentActor } from '@/lib/auth/session';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { loadActivity } from '@/lib/features/activities/loaders';
import {
  countChoices,
  findEvidence,
  findEvidenceFile,
  findPublicFile,
  listChoices,
} from '@/lib/features/evidence/data';

const PAGE = 20;
const version = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);

/**
 * The record of a file that this request's person may open, in the version asked for or the latest; for everybody the
 * latest of what was published. Null otherwise.
 */
export async function readableEvidence(id: string, versao: string | null) {
  if (!z.uuid().safeParse(id).success) return null;
  const actor = await currentActor();
  const own = actor && (await findEvidenceFile(actor, id, version.parse(versao ?? undefined)));
  return own ?? findPublicFile(id);
}

/** One evidence with what this person may do with it; null when out of reach. */
export async function loadEvidence(actor: Actor, id: string) {
  const evidence = z.uuid().safeParse(id).success ? await findEvidence(actor, id) : null;
  if (!evidence) return null;
  const subject = { agreementId: evidence.party.agreementId, partyId: evidence.partyId };
  const isInReview = evidence.activities.some(({ status }) => status === 'SUBMITTED');
  const isValidated = evidence.activities.some(({ status }) => status === 'VALIDATED');
  const publishes = can(actor, 'evidence.publish', subject);
  return {
    evidence,
    isInReview,
    edits: can(actor, 'activity.write', subject) && !isInReview,
    isValidated,
    publishes: publishes && !evidence.publishedAt && evidence.sensitivity === 'PUBLIC' && isValidated,
    unpublishes: publishes && evidence.publishedAt !== null,
  };
}

/** A page of the evidence that an activity still being written may use as well; null when out of reach. */
export async function loadReuse(actor: Actor, id: string, { busca, pagina }: { busca?: string; pagina: number }) {
  const loaded = await loadActivity(actor, id);
  if (!loaded?.edits) return null;
  const choice = { partyId: loaded.activity.partyId, notIn: id, words: busca };
  const [total, evidence] = await Promise.all([
    countChoices(actor, choice),
    listChoices(actor, choice, { take: PAGE, skip: (pagina - 1) * PAGE }),
  ]);
  return { activity: loaded.activity, total, evidence, pages: Math.max(1, Math.ceil(total / PAGE)) };
}
