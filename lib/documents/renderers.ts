import type { Paper, Stamp } from '@/lib/domain/report/paper';
import { renderDocx, renderXlsx } from './office';
import { renderPdf } from './pdf';
import type { Pictures } from './pictures';

export type DocumentFormat = 'pdf' | 'docx' | 'xlsx';
/** Throws what `signal` was aborted with, and ends the process that works for it. */
export type Renderer = (paper: Paper, stamp: Stamp, pictures?: Pictures, signal?: AbortSignal) => Promise<Buffer>;

export const MEDIA_TYPE: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Every format that a paper is kept in. Each runs in a process of its own, so that no page waits for it. */
export const RENDERERS: Record<DocumentFormat, Renderer> = { pdf: renderPdf, docx: renderDocx, xlsx: renderXlsx };
