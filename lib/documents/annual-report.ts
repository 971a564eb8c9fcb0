import type { ReportDocument } from '@/lib/domain/report/document';
import { renderPdf } from './typst';

/** The annual report as a tagged PDF/UA-1 in Portuguese, with bookmarks. Throws `Error` when it cannot be compiled. */
export function renderAnnualReport(report: ReportDocument): Promise<Buffer> {
  return renderPdf('annual-report.typ', report);
}
