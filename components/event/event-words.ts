import type { EventKind } from '@/lib/domain/glossary';

/** What the two days of an event are called, by its kind. */
export const EVENT_DAYS: Record<EventKind, { occurred: string; due: string }> = {
  MEETING: { occurred: 'Convocada em', due: 'Reunião em' },
  REPORT_REQUEST: { occurred: 'Pedido em', due: 'Responder até' },
  COURSE_CHANGE: { occurred: 'Alterados em', due: 'Divulgar até' },
  ACCESSION_SIGNED: { occurred: 'Assinado em', due: 'Informar até' },
};
