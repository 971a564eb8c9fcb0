import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { printedCode } from './code';

export interface SeiFacts {
  title: string;
  edition: number;
  agreement: string;
  /** NUP of the agreement's process, as it is written; empty where it is not known. */
  process: string;
  issuedOn: CivilDate;
  /** Acronym of the body in whose name it was issued. */
  issuedBy: string;
  code: string;
  /** Where the code is checked. */
  address: string;
  /** SHA-256 of the PDF. */
  sha256: string;
}

/**
 * Text to paste into a document of SEI: what is sent there, and how whoever receives it checks that it is the one that
 * was issued. Formal acts stay in SEI; this only refers to them.
 */
export function seiText(facts: SeiFacts): string {
  const { title, edition, agreement, process, issuedOn, issuedBy, code, address, sha256 } = facts;
  const of = `Acordo de Cooperação Técnica nº ${agreement}${process ? `, processo SEI nº ${process}` : ''}`;
  return [
    `Encaminha-se o documento “${title}”, ${edition}ª edição, do ${of}.`,
    `O documento foi emitido pela ${issuedBy} em ${shortDate(issuedOn)}, no sistema Plano de Trabalho.`,
    `A autenticidade pode ser conferida em ${address}, com o código ${printedCode(code)}.`,
    `Resumo SHA-256 do arquivo PDF: ${sha256}`,
  ].join('\n\n');
}
