import { shortDate } from '@/lib/domain/calendar/words';
import type {
  ActivityEntry,
  AxisSection,
  GoalCell,
  GoalSection,
  ReportDocument,
  SituationEntry,
} from '@/lib/domain/report/document';
import type { Block, Cell, Inline, Line, PaperSection } from '@/lib/domain/report/paper';
import { formatNumber } from '@/lib/format/number';
import {
  activitiesAnchor,
  activityAnchor,
  cell,
  evidenceAnchor,
  goalAnchor,
  NOT_APPLICABLE,
  note,
  paragraphsOf,
  said,
  section,
  small,
  statesAnchor,
  subtitle,
  table,
  textBlocks,
} from './build';
import { axisKey } from './proposed';
import { counted, daysOf, listed } from './words';

const OPEN = new Set(['a_vencer', 'vence_em_breve', 'atrasada', 'em_analise']);

/** One axis: its text, what the parties wrote of it, where each goal stands, and every validated activity. */
export function axisSection(report: ReportDocument, axis: AxisSection, text: Inline[]): PaperSection {
  const told = axis.goals.filter((goal) => goal.activities.length > 0 || goal.nothingToReport.length > 0);
  const blocks: Block[] = [
    ...textBlocks(text),
    ...(axis.narratives.length > 0 ? [subtitle('Relato dos partícipes')] : []),
    ...axis.narratives.flatMap(({ party, text: words }) => toldBy(party, words)),
    ...situationBlocks(report, axis),
    ...(told.length > 0 ? [subtitle('Atividades validadas', activitiesAnchor(axisKey(axis)))] : []),
    ...told.flatMap(goalBlocks),
  ];
  return section(axisKey(axis), axis.title, blocks, {
    number: axis.number === null ? null : String(axis.number),
  });
}

/** What a party wrote, after its name. */
export function toldBy(party: string, text: string): Block[] {
  return paragraphsOf(text).map((paragraph, index) =>
    index === 0 ? said({ text: `${party}. `, strong: true }, paragraph) : said(paragraph),
  );
}

/** Where each goal stands, as a table. Up to three parties are columns; more of them stand under one another. */
export function situationBlocks({ columns }: ReportDocument, axis: AxisSection): Block[] {
  const { goals, number } = axis;
  if (goals.length === 0) return [];
  const narrow = columns.length <= 3;
  const labels = new Map(columns.map((column) => [column.id, column.label]));
  const titles = narrow ? columns.map((column) => column.label) : ['Situação'];
  const combined = number === null ? ' O plano não numera estas metas: os códigos com C são deste sistema.' : '';
  const rows = goals.map((goal) => ({
    cells: [
      cell({ text: goal.code, look: 'code', to: goal.activities.length > 0 ? goalAnchor(goal.code) : undefined }),
      cell(goal.description, small(deadlineOf(goal))),
      ...(narrow
        ? goal.cells.map(situationCell)
        : [stacked(goal.cells.map((it) => [small(labels.get(it.columnId) ?? ''), ...situationCell(it).lines]))]),
    ],
  }));
  const states = titles.map((title) => [title, 'state'] as const);
  return [
    subtitle('Situação das metas', statesAnchor(axisKey(axis))),
    note(`O sinal “–” quer dizer que não houve obrigação no ano.${combined}`),
    table(
      'Situação de cada meta por partícipe',
      [['Meta', 'code'], ['Descrição e prazo do plano', 'rest'], ...states],
      rows,
    ),
  ];
}

const deadlineOf = ({ deadlineText, combined, planLabel }: GoalSection) =>
  combined ? `${deadlineText}. Eixos ${planLabel.replaceAll(' ', '\u00a0')}` : deadlineText;

function stacked(lines: Line[][]): Cell {
  const filled = lines.filter((group) => group.some((line) => line.sign));
  return filled.length > 0 ? { lines: filled.flat() } : NOT_APPLICABLE;
}

function situationCell(goal: GoalCell): Cell {
  if (goal.entries.length === 0) return NOT_APPLICABLE;
  return {
    lines: goal.entries.flatMap((entry) => {
      const detail = detailOf(entry, goal);
      const word = entry.count > 1 ? `${entry.label}: ${formatNumber(entry.count)}` : entry.label;
      return [{ text: word, sign: entry.situation }, ...(detail ? [small(detail)] : [])];
    }),
  };
}

function detailOf({ situation, fulfilledOn, dueOn }: SituationEntry, { hours, lastValidatedOn }: GoalCell): string {
  if (situation === 'suspensa' || situation === 'dispensada') return '';
  if (hours) return `${formatNumber(hours.validated)} de ${formatNumber(hours.minimum)} horas`;
  if (situation === 'permanente') return lastValidatedOn ? `última em ${shortDate(lastValidatedOn)}` : 'sem registro';
  if (fulfilledOn) return `em ${shortDate(fulfilledOn)}`;
  return dueOn && OPEN.has(situation) ? `prazo ${shortDate(dueOn)}` : '';
}

function goalBlocks(goal: GoalSection): Block[] {
  const nothing = goal.nothingToReport;
  const verb = nothing.length === 1 ? 'Declarou' : 'Declararam';
  return [
    { kind: 'heading', level: 3, code: goal.code, text: goal.description, anchor: goalAnchor(goal.code) },
    ...goal.activities.map(activityBlock),
    ...(nothing.length > 0 ? [note(`${verb} nada a informar: ${listed(nothing)}.`)] : []),
  ];
}

function activityBlock(entry: ActivityEntry): Block {
  const { describedIn } = entry;
  return {
    kind: 'activity',
    anchor: describedIn ? null : activityAnchor(entry.id),
    activityId: entry.id,
    days: daysOf(entry.performedFrom, entry.performedTo),
    title: entry.title,
    about: [entry.party, ...entry.figures.map(({ value, unit }) => counted(value, unit, unit))].join(' · '),
    elsewhere: describedIn ? { text: `Relatada na meta ${describedIn}.`, to: activityAnchor(entry.id) } : null,
    paragraphs: entry.narrative ? paragraphsOf(entry.narrative) : [],
    evidence: entry.evidence.map(({ number, kind, name }) => ({
      text: `${kind}: ${name ?? 'evidência não publicada'} (nº\u00a0${number} do anexo)`,
      to: evidenceAnchor(number),
    })),
  };
}
