import type { ReportDocument } from '@/lib/domain/report/document';
import type { Sheet } from '@/lib/domain/report/paper';

export const PARTY_SHEET = 'Partícipes';

/** Every party in one line: who it is, what it did, and how it answered. */
export function partySheet({ parties, indicators, joined, training, collection }: ReportDocument): Sheet {
  const joinedOn = new Map(joined.map((party) => [party.acronym, party.joinedOn]));
  const hours = new Map(training?.byParty.map((row) => [row.party, row]));
  const answers = new Map(collection?.answers.map((answer) => [answer.party, answer]));
  return {
    name: PARTY_SHEET,
    columns: [
      { header: 'Sigla', width: 18, kind: 'text' },
      { header: 'Nome', width: 48, kind: 'text' },
      { header: 'Papel', width: 14, kind: 'text' },
      { header: 'Elo', width: 24, kind: 'text' },
      { header: 'Aderiu no ano em', width: 16, kind: 'date' },
      { header: 'Atividades validadas', width: 14, kind: 'number' },
      { header: 'Obrigações cumpridas', width: 14, kind: 'number' },
      { header: 'Obrigações', width: 12, kind: 'number' },
      { header: 'Horas de curso', width: 14, kind: 'number' },
      { header: 'Mínimo de horas', width: 14, kind: 'number' },
      { header: 'Respondeu em', width: 14, kind: 'date' },
      { header: 'No prazo', width: 10, kind: 'text' },
      { header: 'Protocolo', width: 20, kind: 'text' },
    ],
    rows: parties.map(({ id, acronym, name, role, elo }) => {
      const did = indicators.current.parties[id];
      const answer = answers.get(acronym);
      return [
        ...[acronym, name, role, elo, joinedOn.get(acronym) ?? null],
        ...[did?.activities ?? 0, did?.fulfilled ?? 0, did?.obligations ?? 0, did?.hours ?? 0],
        hours.get(acronym)?.minimum ?? null,
        ...[answer?.sentOn ?? null, answer ? (answer.onTime ? 'sim' : 'não') : null, answer?.protocol ?? null],
      ];
    }),
  };
}
