import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import {
  EVIDENCE_FORM,
  EVIDENCE_KIND,
  type EvidenceForm,
  type EvidenceKind,
  SENSITIVITY,
  type Sensitivity,
} from '@/lib/domain/glossary';
import { formatNup } from '@/lib/domain/identifiers/nup';
import type { Column } from './column';

/** What a file tells of an evidence. Whoever registered it stays out. */
export interface ExportedEvidence {
  party: { acronym: string };
  title: string;
  form: EvidenceForm;
  kind: EvidenceKind;
  sensitivity: Sensitivity;
  factOn: CivilDate | null;
  validUntil: CivilDate | null;
  url: string | null;
  seiProcess: string | null;
  uses: number;
  file: { size: number; sha256: string } | null;
  registeredOn: CivilDate;
}

export const EVIDENCE_COLUMNS: readonly Column<ExportedEvidence>[] = [
  { header: 'Partícipe', width: 16, kind: 'text', value: ({ party }) => party.acronym },
  { header: 'Evidência', width: 60, kind: 'text', value: ({ title }) => title },
  { header: 'Tipo', width: 24, kind: 'text', value: ({ kind }) => EVIDENCE_KIND[kind] },
  { header: 'Forma', width: 20, kind: 'text', value: ({ form }) => EVIDENCE_FORM[form] },
  { header: 'Sigilo', width: 24, kind: 'text', value: ({ sensitivity }) => SENSITIVITY[sensitivity] },
  { header: 'Data do fato', width: 12, kind: 'date', value: ({ factOn }) => factOn },
  { header: 'Válida até', width: 12, kind: 'date', value: ({ validUntil }) => validUntil },
  { header: 'Endereço', width: 40, kind: 'text', value: ({ url }) => url },
  { header: 'Processo SEI', width: 24, kind: 'text', value: ({ seiProcess }) => seiProcess && formatNup(seiProcess) },
  { header: 'Atividades', width: 12, kind: 'number', value: ({ uses }) => uses },
  { header: 'Tamanho em bytes', width: 18, kind: 'number', value: ({ file }) => file?.size ?? null },
  { header: 'SHA-256', width: 68, kind: 'text', value: ({ file }) => file?.sha256 ?? null },
  { header: 'Registrada em', width: 14, kind: 'date', value: ({ registeredOn }) => registeredOn },
];
