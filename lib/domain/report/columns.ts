import { PARTY_ROLE } from '@/lib/domain/glossary';
import type { ReportColumn } from './document';
import type { ReportParty } from './input';

const ROLE_ORDER = Object.keys(PARTY_ROLE);

export type Columns = { list: ReportColumn[]; of: Map<string, string>; accessions: string };

/** Coordinator, partners, accessions; within a role, as the caller gave them. */
export function sortParties(parties: ReportParty[]): ReportParty[] {
  return parties.toSorted((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
}

/** One column for each party that signed the plan and one for all its accessions, with the column of every party. */
export function toColumns(sorted: ReportParty[]): Columns {
  const accessions = 'accessions';
  const signed = sorted.filter((party) => party.role !== 'ACCESSION');
  const list = signed.map((party) => ({ id: party.id, label: party.acronym }));
  if (signed.length < sorted.length) list.push({ id: accessions, label: 'Aderentes' });
  const of = new Map(sorted.map((party) => [party.id, party.role === 'ACCESSION' ? accessions : party.id]));
  return { list, of, accessions };
}
