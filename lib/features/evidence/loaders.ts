import 'server-only';
import { z } from 'zod';
import { currentActor } from '@/lib/auth/session';
import { findEvidence } from '@/lib/features/evidence/data';

/** The record of a file that this request's person may open; null otherwise. */
export async function readableEvidence(id: string) {
  const actor = await currentActor();
  return actor && z.uuid().safeParse(id).success ? findEvidence(actor, id) : null;
}
