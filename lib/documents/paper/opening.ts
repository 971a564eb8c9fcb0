import { compare } from '@/lib/domain/report/compare';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { Block, Inline, PaperSection } from '@/lib/domain/report/paper';
import { formatHours, formatNumber } from '@/lib/format/number';
import {
  ACTIVITIES_BY_AXIS,
  cell,
  code,
  INDICATORS,
  NOT_APPLICABLE,
  note,
  said,
  section,
  sectionAnchor,
  small,
  strong,
  subtitle,
  table,
  tableOrSheet,
  textBlocks,
} from './build';
import { BEHIND, MEASURE } from './measures';
import { PARTY_SHEET } from './party-sheet';
import { axisKey } from './proposed';
import { comparedCells, counted, daysOf, listed, notValidated } from './words';

/** What the agreement is and who signed it. */
export function presentationSection({ agreement, parties }: ReportDocument, text: Inline[]): PaperSection {
  const term = [strong(daysOf(agreement.startsOn, agreement.endsOn))];
  if (!agreement.startsConfirmed) term.push(small('Início presumido, a confirmar pela SEGES.'));
  const signed = parties.filter((party) => party.role !== 'Aderente');
  const facts: Block = {
    kind: 'facts',
    rows: [
      { name: 'Acordo', lines: [{ text: `ACT nº ${agreement.number}` }] },
      { name: 'Processo SEI', lines: [{ text: agreement.seiProcess }] },
      { name: 'Plano de trabalho', lines: [{ text: `nº ${agreement.workPlanNumber}` }] },
      { name: 'Objeto', lines: [{ text: agreement.object }] },
      { name: 'Vigência', lines: term.map((line) => (line.look === 'strong' ? { text: line.text } : line)) },
      ...signed.map((party, index) => ({
        name: index === 0 ? 'Partícipes' : '',
        lines: [strong(party.acronym), small(`${party.name}. ${party.role}.`)],
      })),
    ],
  };
  return section('presentation', 'Apresentação', [...textBlocks(text), facts]);
}

/** The year's figures, beside last year's where there is one. */
export function yearSection(report: ReportDocument, text: Inline[]): PaperSection {
  const { figures, training } = report;
  const waiting = notValidated(figures.activities, 'atividade', 'atividades');
  const reached = [
    figures.participants > 0 ? counted(figures.participants, 'participante', 'participantes') : '',
    figures.reach > 0 ? counted(figures.reach, 'pessoa alcançada', 'pessoas alcançadas') : '',
  ].filter(Boolean);
  const key: Block = {
    kind: 'figures',
    items: [
      { value: formatNumber(figures.activities.validated), words: 'atividades validadas', to: ACTIVITIES_BY_AXIS },
      {
        value: formatNumber(figures.fulfilled),
        words: `obrigações cumpridas, de ${formatNumber(figures.obligations)} do ano`,
        to: sectionAnchor('open'),
      },
      training
        ? { value: formatHours(training.hours.validated), words: 'de curso validadas', to: sectionAnchor('training') }
        : {
            value: formatNumber(figures.participants),
            words: 'participantes em atividades validadas',
            to: ACTIVITIES_BY_AXIS,
          },
      {
        value: formatNumber(figures.evidence),
        words:
          figures.unpublishedEvidence > 0
            ? `evidências, ${formatNumber(figures.unpublishedEvidence)} não publicadas`
            : 'evidências guardadas',
        to: sectionAnchor('evidence'),
      },
    ],
  };
  return section('year', 'O ano em números', [
    ...textBlocks(text),
    key,
    ...(reached.length > 0
      ? [said({ text: `As atividades validadas somam ${listed(reached)}.`, to: ACTIVITIES_BY_AXIS })]
      : []),
    ...(waiting ? [said(`Não entram nesses números: ${waiting}.`)] : []),
    subtitle('Indicadores do ano', INDICATORS),
    indicatorTable(report),
    note('Obrigações do ano são as que têm cumprimento: as permanentes, suspensas e dispensadas não entram.'),
    subtitle('Atividades validadas por eixo', ACTIVITIES_BY_AXIS),
    axisTable(report),
    note('Uma atividade que atende metas de dois eixos aparece nos dois e conta uma vez no total.'),
  ]);
}

function indicatorTable({ indicators, year }: ReportDocument): Block {
  const { current, previous } = indicators;
  const keys = Object.keys(MEASURE) as (keyof typeof MEASURE)[];
  return table(
    `Indicadores de ${year} e de ${year - 1}`,
    [
      ['Indicador', 'rest'],
      [String(year), 'number'],
      [String(year - 1), 'number'],
      ['Diferença', 'number'],
      ['Variação', 'number'],
    ],
    keys.map((measure) => ({
      cells: [
        cell(strong(MEASURE[measure], BEHIND[measure])),
        ...comparedCells(compare(current.total[measure], previous?.total[measure])).map((text) => cell(text)),
      ],
    })),
  );
}

function axisTable({ axes }: ReportDocument): Block {
  return table(
    'Atividades validadas por eixo',
    [
      ['Eixo', 'rest'],
      ['Metas', 'number'],
      ['Atividades validadas', 'number'],
    ],
    axes.map((axis) => ({
      cells: [
        cell(strong(axis.number === null ? axis.title : `${axis.number}  ${axis.title}`, sectionAnchor(axisKey(axis)))),
        cell(formatNumber(axis.goals.length)),
        cell(formatNumber(axis.validatedActivities)),
      ],
    })),
  );
}

/** Who takes part, by elo, and who answered when SEGES asked. */
export function governanceSection({ elos, indicators, year }: ReportDocument, text: Inline[]): PaperSection {
  const rows = elos.map(({ elo, parties, joined, activities }) => {
    const before = indicators.previous ? (indicators.previous.elos[elo]?.activities ?? 0) : null;
    return {
      cells: [
        cell(strong(elo, sectionAnchor('parties'))),
        cell(formatNumber(parties)),
        joined > 0 ? cell(formatNumber(joined)) : NOT_APPLICABLE,
        cell(formatNumber(activities)),
        cell(before === null ? 'sem dado' : formatNumber(before)),
      ],
    };
  });
  const columns = [
    ['Elo', 'rest'],
    ['Partícipes', 'number'],
    [`Entraram em ${year}`, 'number'],
    [`Atividades em ${year}`, 'number'],
    [`Em ${year - 1}`, 'number'],
  ] as const;
  return section('governance', 'Governança e partícipes', [
    ...textBlocks(text),
    subtitle('Partícipes por elo'),
    table('Partícipes e atividades validadas por elo', columns, rows),
  ]);
}

/** Bodies that joined in the year. */
export function accessionsSection({ joined }: ReportDocument, text: Inline[]): PaperSection {
  const rows = joined.map(({ acronym, name, elo, joinedOn }) => ({
    cells: [cell(strong(acronym), small(name)), elo ? cell(elo) : NOT_APPLICABLE, cell(code(daysOf(joinedOn, null)))],
  }));
  const blocks =
    rows.length > 0
      ? [
          tableOrSheet(
            PARTY_SHEET,
            'Adesões do ano',
            [
              ['Órgão ou entidade', 'rest'],
              ['Elo', 'name'],
              ['Desde', 'number'],
            ],
            rows,
          ),
        ]
      : [];
  return section('accessions', 'Adesões', [...textBlocks(text), ...blocks]);
}
