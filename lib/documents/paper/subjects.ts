import type { ReportDocument, ThemeSection, TrainingSection } from '@/lib/domain/report/document';
import type { BarsBlock, Block, Inline, PaperSection } from '@/lib/domain/report/paper';
import { formatHours, formatNumber } from '@/lib/format/number';
import {
  activitiesAnchor,
  activityAnchor,
  cell,
  code,
  goalAnchor,
  said,
  section,
  small,
  strong,
  subtitle,
  table,
  tableOrSheet,
  textBlocks,
} from './build';
import { PARTY_SHEET } from './party-sheet';
import { courseAnchor } from './proposed';
import { counted, daysOf, untilToday } from './words';

const MONTHS = ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'];

/** More activities than this are pointed at by goal, not one by one. */
const MOST_LISTED = 40;

/** Courses: classes, hours, who enrolled and who completed them. */
export function trainingSection(report: ReportDocument, training: TrainingSection, text: Inline[]): PaperSection {
  const { classes, hours, enrolled, completed } = training;
  const to = courseAnchor(training);
  const figures: Block = {
    kind: 'figures',
    items: [
      { value: formatHours(hours.validated), words: 'de curso validadas', to },
      {
        value: formatNumber(classes.validated),
        words: classes.validated === 1 ? 'turma validada' : 'turmas validadas',
        to,
      },
      { value: formatNumber(enrolled), words: 'inscritos nessas turmas', to },
      { value: formatNumber(completed), words: 'concluintes dessas turmas', to },
    ],
  };
  return section('training', 'Cursos e formação', [
    ...textBlocks(text),
    ...(classes.validated > 0 ? [figures] : []),
    ...(training.byMonth.length > 0 ? [subtitle('Horas de curso por mês'), barsOf(training, report)] : []),
    ...(training.byParty.length > 0 ? [subtitle('Horas validadas e mínimo do ano'), minimumTable(training)] : []),
  ]);
}

function barsOf({ byMonth }: TrainingSection, report: ReportDocument): BarsBlock {
  const totals = MONTHS.map(
    (_, month) => byMonth.reduce((sum, series) => sum + Math.round((series.hours[month] ?? 0) * 100), 0) / 100,
  );
  const spoken = byMonth.map(({ label, hours }) => {
    const filled = hours.flatMap((value, month) => (value > 0 ? `${formatNumber(value)} em ${MONTHS[month]}` : []));
    return `${label}: ${filled.join(', ')}`;
  });
  return {
    kind: 'bars',
    alternative: `Gráfico de barras das horas de curso validadas por mês. ${spoken.join('. ')}.`,
    source: `Fonte: atividades validadas${untilToday(report)}`,
    months: MONTHS,
    totals: totals.map((total) => (total > 0 ? formatNumber(total) : '')),
    series: byMonth.map(({ label, total, hours }) => ({ label: `${label}, ${formatHours(total)}`, values: hours })),
  };
}

function minimumTable({ byParty }: TrainingSection): Block {
  return tableOrSheet(
    PARTY_SHEET,
    'Horas de curso validadas e mínimo do ano, por partícipe',
    [
      ['Partícipe', 'name'],
      ['Do mínimo de horas', 'rest'],
      ['Horas validadas', 'number'],
    ],
    byParty.map(({ party, validated, minimum, goalCode }) => ({
      cells: [
        cell(strong(party, goalAnchor(goalCode))),
        { lines: [], meter: { value: validated, minimum } },
        cell(`${formatNumber(validated)} de ${formatNumber(minimum)}`),
      ],
    })),
  );
}

/** One subject: how many activities each of its goals brought, and which. */
export function themeSection({ key, title, goals, activities }: ThemeSection, text: Inline[]): PaperSection {
  const blocks = textBlocks(text);
  if (activities.length === 0) return section(key, title, blocks);
  const byGoal = table(
    `${title}: atividades validadas por meta`,
    [
      ['Meta', 'code'],
      ['Descrição', 'rest'],
      ['Atividades validadas', 'number'],
    ],
    goals.map((goal) => ({
      cells: [
        cell(code(goal.code, goal.activities > 0 ? goalAnchor(goal.code) : undefined)),
        cell(goal.description),
        cell(formatNumber(goal.activities)),
      ],
    })),
  );
  return section(key, title, [
    ...blocks,
    byGoal,
    subtitle('Atividades', activitiesAnchor(key)),
    listing(title, activities),
  ]);
}

function listing(title: string, activities: ThemeSection['activities']): Block {
  if (activities.length > MOST_LISTED) {
    const codes = [...new Set(activities.map((activity) => activity.goalCode))];
    return said(
      `${counted(activities.length, 'atividade é relatada', 'atividades são relatadas')} em ${codes.length === 1 ? 'sua meta' : 'suas metas'}: `,
      ...codes.flatMap((goal, index) => [index > 0 ? ', ' : '', { text: goal, to: goalAnchor(goal) }]),
      '.',
    );
  }
  return table(
    `${title}: atividades validadas`,
    [
      ['Quando', 'name'],
      ['Atividade', 'rest'],
      ['Meta', 'code'],
    ],
    activities.map(({ id, title: name, party, performedFrom, performedTo, goalCode }) => ({
      cells: [
        cell(daysOf(performedFrom, performedTo)),
        cell(strong(name, activityAnchor(id)), small(party)),
        cell(code(goalCode, goalAnchor(goalCode))),
      ],
    })),
  );
}
