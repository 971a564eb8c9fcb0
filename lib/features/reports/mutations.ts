import 'server-only';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Refusal, type Result } from '@/lib/action/errors';
import { defineMutation, type MutationContext, type Performer, perform } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import { RENDERERS } from '@/lib/documents/renderers';
import { fromUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { buildPaper } from '@/lib/features/papers/loaders';
import { reportYear } from '@/lib/features/reports/schema';
import { keepFile } from '@/lib/storage/keep';
import { store } from '@/lib/storage/store';

const MOST_BYTES = 200 * 1024 * 1024;

const reportTarget = z.object({ agreementId: z.uuid(), year: reportYear });
const storedReport = reportTarget.extend({
  edition: z.int(),
  key: z.string(),
  size: z.int(),
  sha256: z.string().length(64),
});

/** Asks whether this person may generate this report, before any work is done. Says which edition it will be. */
const prepareReport = defineMutation({
  permission: 'report.generate',
  schema: reportTarget,
  load: loadAgreement,
  run: async ({ tx }, { agreementId, year }, { startsOn, endsOn }) => {
    if (year < startsOn || year > endsOn) {
      throw new Refusal('INVALID', { year: [`Escolha um ano da vigência, de ${startsOn} a ${endsOn}.`] });
    }
    return nextEdition(tx, agreementId, year);
  },
  audit: () => null,
});

/** Puts a generated file on record as the edition that its pages print. */
const registerReport = defineMutation({
  permission: 'report.generate',
  schema: storedReport,
  load: loadAgreement,
  run: async ({ tx, actor, now }, { key, ...file }) => {
    if ((await nextEdition(tx, file.agreementId, file.year)) !== file.edition) throw new Refusal('EDITION_TAKEN');
    const data = { ...file, storageKey: key, generatedById: actor.userId, generatedAt: now };
    return tx.annualReport.create({ data, select: { id: true, year: true, edition: true } });
  },
  audit: ({ agreementId, year, sha256 }, _agreement, { id, edition }) => ({
    action: 'report.generated',
    entity: 'AnnualReport',
    entityId: id,
    data: { agreementId, year, edition, sha256 },
  }),
});

/** Assembles the year from validated work, renders it and keeps it as a new edition. Earlier editions stay. */
export async function generateReport(
  performer: Performer,
  target: { agreementId: string; year: number },
): Promise<Result<{ id: string; year: number; edition: number }>> {
  const prepared = await perform(prepareReport, performer, target);
  if (!prepared.ok) return prepared;
  const built = await buildPaper({ kind: 'annual', ...target }, performer.now);
  if (!built) return { ok: false, code: 'NOT_FOUND', fieldErrors: {} };
  const stamp = { draft: false, code: null, address: null, edition: prepared.data };
  const pdf = await RENDERERS.pdf(built.paper, stamp, built.pictures);
  const stored = await keepFile(Readable.from([pdf]), { fileName: 'relatorio.pdf', maxBytes: MOST_BYTES });
  const result = await perform(registerReport, performer, { ...target, edition: prepared.data, ...stored });
  if (!result.ok) await store().remove(stored.key);
  return result;
}

async function loadAgreement({ tx }: MutationContext, { agreementId }: { agreementId: string }) {
  const agreement = await tx.agreement.findUnique({
    where: { id: agreementId },
    select: { startsOn: true, termMonths: true },
  });
  if (!agreement) return null;
  const startsOn = yearOf(fromUtc(agreement.startsOn));
  return { agreementId, startsOn, endsOn: startsOn + Math.ceil(agreement.termMonths / 12) };
}

async function nextEdition(tx: Tx, agreementId: string, year: number): Promise<number> {
  const last = await tx.annualReport.aggregate({ where: { agreementId, year }, _max: { edition: true } });
  return (last._max.edition ?? 0) + 1;
}
