import type { DesignationPurpose } from '@/lib/domain/glossary';

export interface MessageFacts {
  /** Of the agreement: "189/2025". */
  number: string;
  party: { acronym: string; name: string };
  purpose: DesignationPurpose;
  names: readonly string[];
}

const WHAT = {
  FOLLOW_UP: 'designação de quem acompanha o acordo',
  PANEL: 'designação para o Painel Gerencial Parceriasgov.br',
} as const;

const SENTENCE = {
  FOLLOW_UP: 'acompanham a execução do Acordo de Cooperação Técnica',
  PANEL: 'usarão o Painel Gerencial Parceriasgov.br no âmbito do Acordo de Cooperação Técnica',
} as const;

const ATTACHED = { FOLLOW_UP: 'CPF, telefone e e-mail', PANEL: 'CPF e e-mail' } as const;

/** The message by which a party tells whom it designated. Names only: an e-mail is no place for a CPF or a phone. */
export function designationMessage({ number, party, purpose, names }: MessageFacts): { subject: string; body: string } {
  return {
    subject: `ACT nº ${number}: ${WHAT[purpose]}, ${party.acronym}`,
    body: [
      'À Secretaria-Executiva da Rede de Parcerias',
      '',
      `${party.name} (${party.acronym}) informa quem designou. Por este partícipe, ${SENTENCE[purpose]} nº ${number}:`,
      '',
      ...names.map((name) => `- ${name}`),
      '',
      `${ATTACHED[purpose]} de cada pessoa seguem no ofício, em processo SEI de acesso restrito.`,
    ].join('\n'),
  };
}

/** The address that opens a message in the person's own mail program. */
export function mailto(address: string, { subject, body }: { subject: string; body: string }): string {
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
