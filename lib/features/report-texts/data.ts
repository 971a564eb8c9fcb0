import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { agreementIds, agreementRecords } from '@/lib/db/scope';
import type { Actor } from '@/lib/domain/permissions/policy';

/** What SEGES wrote for a year's sections, with who and when. */
export function listTexts(actor: Actor, agreementId: string, year: number) {
  return db.reportText.findMany({
    where: { AND: [{ agreementId, year }, agreementRecords(actor, 'report.read')] },
    select: { section: true, text: true, version: true, editedAt: true, editedBy: { select: { name: true } } },
  });
}

/** The agreement whose report a text belongs to, with the text of that section as it stands. */
export async function findText(
  tx: Tx,
  actor: Actor,
  { agreementId, year, section }: { agreementId: string; year: number; section: string },
) {
  const agreement = await tx.agreement.findFirst({
    where: { AND: [{ id: agreementId }, agreementIds(actor, 'report.generate')] },
    select: {
      id: true,
      texts: {
        where: { year, section },
        select: {
          id: true,
          text: true,
          proposed: true,
          version: true,
          editedAt: true,
          editedById: true,
          editedBy: { select: { name: true } },
        },
      },
    },
  });
  return agreement && { agreementId, text: agreement.texts[0] ?? null };
}
