import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { scanStored } from '@/lib/storage/antivirus';
import { sha256Of } from '@/lib/storage/rehash';
import { store } from '@/lib/storage/store';

/** After so many files without an answer in a row, it is the antivirus that does not answer. */
const MOST_SILENT = 20;

/** Files looked at in one run, so that a run ends before the next one begins. */
const A_RUN = 200;

const select = { id: true, evidenceId: true, number: true, storageKey: true, sha256: true, evidence: true } as const;

/** Asks the antivirus again about what waits in quarantine: what is clean comes out, what is infected goes for good. */
export async function releaseQuarantine(): Promise<void> {
  const waiting = await db.evidenceFile.findMany({ where: { scan: 'WAITING' }, select, take: A_RUN });
  let silent = 0;
  for (const file of waiting) {
    const verdict = await scanStored(file.storageKey);
    silent = verdict === 'WAITING' ? silent + 1 : 0;
    if (silent === MOST_SILENT) return;
    if (verdict === 'WAITING') continue;
    await transaction(async (tx) => {
      const { count } =
        verdict === 'CLEAN'
          ? await tx.evidenceFile.updateMany({ where: { id: file.id, scan: 'WAITING' }, data: { scan: 'CLEAN' } })
          : await tx.evidenceFile.deleteMany({ where: { id: file.id, scan: 'WAITING' } });
      if (count === 0) return;
      // Without its file it proves nothing, and an activity must not seem proven by it.
      await tx.evidence.deleteMany({ where: { id: file.evidenceId, form: 'FILE', files: { none: {} } } });
      const action = verdict === 'CLEAN' ? 'evidence.released' : 'evidence.rejected';
      await recordAudit(tx, null, now(), entryOf(action, file));
    });
    if (verdict === 'INFECTED') await store().remove(file.storageKey);
  }
}

/** Hashes stored files again, those longest unchecked first, and says on record which no longer give the same sum. */
export async function recheckFiles(): Promise<void> {
  const files = await db.evidenceFile.findMany({
    select: { ...select, intact: true },
    orderBy: { checkedAt: { sort: 'asc', nulls: 'first' } },
    take: A_RUN,
  });
  for (const file of files) {
    const intact = (await sha256Of(file.storageKey)) === file.sha256;
    await transaction(async (tx) => {
      await tx.evidenceFile.updateMany({ where: { id: file.id }, data: { checkedAt: now(), intact } });
      if (file.intact && !intact) await recordAudit(tx, null, now(), entryOf('evidence.altered', file));
    });
  }
}

type File = { evidenceId: string; number: number; sha256: string; evidence: { partyId: string } };

function entryOf(action: 'evidence.released' | 'evidence.rejected' | 'evidence.altered', file: File) {
  const { evidenceId, number, sha256, evidence } = file;
  return {
    action,
    entity: 'Evidence',
    entityId: evidenceId,
    partyId: evidence.partyId,
    data: { number, sha256 },
  } as const;
}
