import 'server-only';
import { trailCodes } from '@/lib/audit/codes';
import { db } from '@/lib/db/client';
import { SYSTEM_CHAIN } from '@/lib/domain/trail/chain';
import { type SealedEnd, startVerification, type TrailRow, type Verification } from '@/lib/domain/trail/verification';
import { log } from '@/lib/log/log';

const BATCH = 2_000;
const WITHIN_MS = 60 * 60_000;

export interface TrailVerification extends Verification {
  /** The end of the system's chain. Kept elsewhere, such as in a log, it shows a trail that was put back whole. */
  end: { place: number; mac: string } | null;
}

/** Follows every chain of the trail as it stands at one moment, while others go on writing. */
export async function verifyTrail(): Promise<TrailVerification> {
  return db.$transaction(
    async (tx) => {
      const ends = await tx.$queryRaw<SealedEnd[]>`SELECT chain::text, place, mac, seal FROM "AuditChain"`;
      const verification = startVerification(ends, trailCodes());
      await tx.$executeRaw`
        DECLARE links NO SCROLL CURSOR FOR
        SELECT id::text, at, "actorId"::text, action, entity, "entityId", "partyId"::text, data, "requestId",
          chain::text, place, mac
        FROM "AuditEvent" ORDER BY "AuditEvent".chain, "AuditEvent".place, "AuditEvent".id`;
      for (;;) {
        const rows = await tx.$queryRawUnsafe<TrailRow[]>(`FETCH ${BATCH} FROM links`);
        rows.forEach((row) => verification.take(row));
        if (rows.length < BATCH) break;
      }
      const end = ends.find(({ chain }) => chain === SYSTEM_CHAIN);
      return { ...verification.finish(), end: end ? { place: end.place, mac: end.mac } : null };
    },
    { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: WITHIN_MS },
  );
}

/** The same as a job: what it finds stands in the log, which lies elsewhere than the database. */
export async function watchTrail(): Promise<void> {
  const { problems, ...counts } = await verifyTrail();
  if (counts.broken > 0) log.error({ ...counts, problems }, 'the trail is broken');
  else log.info(counts, 'the trail is whole');
}
