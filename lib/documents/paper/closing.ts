import { shortDate } from '@/lib/domain/calendar/words';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { Block, Line, PaperSection, Sign } from '@/lib/domain/report/paper';
import { formatFileSize, formatNumber } from '@/lib/format/number';
import {
  cell,
  code,
  evidenceAnchor,
  NOT_APPLICABLE,
  note,
  said,
  section,
  small,
  strong,
  table,
  tableOrSheet,
} from './build';
import { toldBy } from './goals';
import { PARTY_SHEET } from './party-sheet';
import { EVIDENCE_SHEET } from './sheets';

/** What the parties asked to be told first. */
export function highlightsSection({ highlights }: ReportDocument): PaperSection {
  return section(
    'highlights',
    'Destaques dos partícipes',
    highlights.flatMap(({ party, text }) => toldBy(party, text)),
  );
}

/** The pictures that SEGES chose. */
export function photosSection({ photos }: ReportDocument): PaperSection {
  const blocks = photos.map((photo): Block => ({ kind: 'photo', ...photo }));
  return section('photos', 'Fotos', blocks);
}

/** What is still owed and what was sent but does not count yet. */
export function openSection({ open }: ReportDocument): PaperSection {
  const rows = open.map(({ label, situations, activities }) => {
    const owed = situations.map((it): Line => ({ text: `${it.label}: ${formatNumber(it.count)}`, sign: it.situation }));
    const states: [number, Sign, string][] = [
      [activities.inReview, 'inReview', 'Em análise'],
      [activities.returned, 'returned', 'Devolvidas'],
      [activities.draft, 'draft', 'Em rascunho'],
    ];
    const sent = states.flatMap(([count, sign, word]): Line[] =>
      count > 0 ? [{ text: `${word}: ${formatNumber(count)}`, sign }] : [],
    );
    return { label, owed, sent };
  });
  const title = 'Em aberto e em análise';
  if (rows.every(({ owed, sent }) => owed.length + sent.length === 0)) {
    return section('open', title, [said('Nada em aberto e nada em análise.')]);
  }
  return section('open', title, [
    note('O que ainda não foi validado é contado, e não descrito, neste relatório.'),
    table(
      'O que está em aberto, por partícipe',
      [
        ['Partícipe', 'name'],
        ['Obrigações', 'rest'],
        ['Atividades não validadas', 'rest'],
      ],
      rows.map(({ label, owed, sent }) => ({ cells: [cell(strong(label)), linesOrNone(owed), linesOrNone(sent)] })),
    ),
  ]);
}

const linesOrNone = (lines: Line[]) => (lines.length > 0 ? { lines } : NOT_APPLICABLE);

/** Every party with what it did. */
export function partiesAnnex({ parties, indicators }: ReportDocument): PaperSection {
  const { current, previous } = indicators;
  const rows = parties.map(({ id, acronym, name, role, elo }) => {
    const before = previous ? (previous.parties[id]?.activities ?? 0) : null;
    const now = current.parties[id];
    return {
      cells: [
        cell(strong(acronym), small(`${name}. ${elo ? `${role}, ${elo}` : role}.`)),
        cell(formatNumber(now?.activities ?? 0)),
        cell(before === null ? 'sem dado' : formatNumber(before)),
        cell(`${formatNumber(now?.fulfilled ?? 0)} de ${formatNumber(now?.obligations ?? 0)}`),
      ],
    };
  });
  return section('parties', 'Anexo: partícipes', [
    tableOrSheet(
      PARTY_SHEET,
      'Partícipes, atividades validadas e obrigações cumpridas',
      [
        ['Partícipe', 'rest'],
        [`Atividades em ${current.year}`, 'number'],
        [`Em ${current.year - 1}`, 'number'],
        ['Obrigações cumpridas', 'number'],
      ],
      rows,
    ),
  ]);
}

/** Who answered the year's request, when, and under which protocol. */
export function answersAnnex({ answers, missing }: NonNullable<ReportDocument['collection']>): PaperSection {
  const sent = answers.map(({ party, sentOn, onTime, protocol }) => ({
    cells: [
      cell(strong(party)),
      cell(shortDate(sentOn), ...(onTime ? [] : [small('com atraso')])),
      protocol ? cell(protocol) : NOT_APPLICABLE,
    ],
  }));
  const silent = missing.map((party) => ({ cells: [cell(strong(party)), cell('Não respondeu'), NOT_APPLICABLE] }));
  return section('answers', 'Anexo: respostas dos partícipes', [
    tableOrSheet(
      PARTY_SHEET,
      'Respostas ao pedido de ações do ano',
      [
        ['Partícipe', 'rest'],
        ['Enviada em', 'name'],
        ['Protocolo', 'name'],
      ],
      [...sent, ...silent],
    ),
  ]);
}

/** Every file that proves something told here, by its number. */
export function evidenceAnnex({ annex, year }: ReportDocument): PaperSection {
  const title = 'Anexo: índice de evidências';
  if (annex.length === 0)
    return section('evidence', title, [said(`Nenhuma evidência de atividade validada em ${year}.`)]);
  const rows = annex.map(({ number, name, kind, file, goalCodes }) => ({
    anchor: evidenceAnchor(number),
    cells: [
      cell(code(String(number))),
      cell(name ?? 'Evidência não publicada', small(file ? `${kind}, ${formatFileSize(file.size)}` : kind)),
      cell(small(goalCodes.join(', '))),
      file ? cell({ text: file.sha256, look: 'code' }) : cell(small('Sem arquivo')),
    ],
  }));
  return section('evidence', title, [
    note('O SHA-256 identifica o arquivo: se um byte mudar, ele muda.'),
    tableOrSheet(
      EVIDENCE_SHEET,
      'Evidências',
      [
        ['Nº', 'code'],
        ['Evidência', 'rest'],
        ['Metas', 'code'],
        ['SHA-256', 'hash'],
      ],
      rows,
    ),
  ]);
}
