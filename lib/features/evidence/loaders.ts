import 'server-only';
import { z } from 'zod';
import { currentActor } from '@/lib/auth/session';
import { findEvidenceFile } from '@/lib/features/evidence/data';

const version = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);

/** The record of a file that this request's person may open, in the version asked for or the latest; null otherwise. */
export async function readableEvidence(id: string, versao: string | null) {
  const actor = await currentActor();
  if (!actor || !z.uuid().safeParse(id).success) return null;
  return findEvidenceFile(actor, id, version.parse(versao ?? undefined));
}
