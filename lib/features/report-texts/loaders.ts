import 'server-only';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { loadReportYear } from '@/lib/features/reports/loaders';
import { listTexts } from './data';

/** Every section of a year's report with what the data say and what SEGES wrote; null for who may not write. */
export async function loadReportTexts(actor: Actor, year: number) {
  const loaded = await loadReportYear(actor, year);
  if (!loaded?.draft || !can(actor, 'report.generate', { agreementId: loaded.plan.id })) return null;
  const written = new Map((await listTexts(actor, loaded.plan.id, year)).map((text) => [text.section, text]));
  const sections = loaded.draft.sections.map(({ key, title, text }) => ({
    key,
    title,
    proposed: text,
    written: written.get(key) ?? null,
  }));
  return { agreementId: loaded.plan.id, sections };
}
