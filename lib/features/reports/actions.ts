'use server';

import { openFormAction } from '@/lib/action/form-action';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import { ownParty } from '@/lib/features/parties/data';
import { generateReport } from '@/lib/features/reports/mutations';
import { generateReportForm } from '@/lib/features/reports/schema';

export const generateReportAction = openFormAction(generateReportForm, async ({ year }) => {
  const actor = await currentActor();
  const party = actor && (await ownParty(actor));
  if (!actor || !party) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
  const result = await generateReport({ actor, now: now() }, { agreementId: party.agreementId, year });
  return result.ok ? { ok: true, data: `/relatorios/${year}?aviso=relatorio-gerado` } : result;
});
