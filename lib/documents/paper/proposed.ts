import { shortDate } from '@/lib/domain/calendar/words';
import type { AxisSection, ReportDocument, ThemeSection } from '@/lib/domain/report/document';
import { COMBINED, NO_ELO } from '@/lib/domain/report/indicators';
import { formatNumber } from '@/lib/format/number';
import { comparison, counted, listed, listedFirst, notValidated, untilToday } from './words';

const MOST_NAMED = 8;

/** Key of an axis's section. The combined goals have no axis of their own. */
export const axisKey = ({ slug }: Pick<AxisSection, 'slug'>) => `axis-${slug ?? COMBINED}`;

/** Every section whose text SEGES may write, in reading order, with what the data say where it wrote nothing. */
export function proposedTexts(report: ReportDocument): { key: string; title: string; text: string }[] {
  return [
    { key: 'presentation', title: 'Apresentação', text: presentation(report) },
    { key: 'year', title: 'O ano em números', text: year(report) },
    { key: 'governance', title: 'Governança e partícipes', text: governance(report) },
    ...report.axes.map((axis) => ({ key: axisKey(axis), title: axis.title, text: ofAxis(report, axis) })),
    ...(report.training ? [{ key: 'training', title: 'Cursos e formação', text: training(report) }] : []),
    ...report.themes.map((theme) => ({ key: theme.key, title: theme.title, text: ofTheme(report, theme) })),
    { key: 'accessions', title: 'Adesões', text: accessions(report) },
    { key: 'challenges', title: 'Desafios', text: challenges(report) },
    { key: 'next-year', title: 'Próximo ano', text: '' },
  ];
}

function presentation({ agreement, year }: ReportDocument): string {
  return `Este relatório conta o que os partícipes do Acordo de Cooperação Técnica nº ${agreement.number} fizeram em ${year} para cumprir o Plano de Trabalho nº ${agreement.workPlanNumber}. Só entra como feito o que a SEGES validou, com as evidências de cada atividade.`;
}

function year(report: ReportDocument): string {
  const { figures, indicators } = report;
  const { validated } = figures.activities;
  if (validated === 0) return `Nenhuma atividade validada em ${report.year}${untilToday(report)}.`;
  const serve = validated === 1 ? 'Ela atende' : 'Elas atendem';
  return joined(
    `Em ${report.year}${untilToday(report)}, ${validated === 1 ? 'foi validada' : 'foram validadas'} ${counted(validated, 'atividade', 'atividades')}.`,
    `${serve} ${formatNumber(figures.goalsWithActivity)} das ${formatNumber(figures.goals)} metas do plano.`,
    comparison(validated, indicators.previous?.total.activities, report.year - 1),
  );
}

function governance({ parties, elos, year, agreement, collection }: ReportDocument): string {
  const accessions = parties.filter((party) => party.role === 'Aderente').length;
  const signed = parties.filter((party) => party.role !== 'Aderente').map((party) => party.acronym);
  const named = elos.filter((row) => row.elo !== NO_ELO).length;
  const joinedBy =
    accessions > 0
      ? `, a que se ${accessions === 1 ? 'somou' : 'somaram'} ${counted(accessions, 'aderente', 'aderentes')}`
      : '';
  return joined(
    `Em ${year}, ${signed.length === 1 ? 'participou' : 'participaram'} do ACT nº ${agreement.number} ${listedFirst(signed, MOST_NAMED)}${joinedBy}.`,
    named > 0 ? `Os partícipes são de ${counted(named, 'elo', 'elos')} da Rede.` : '',
    collection ? answered(collection) : '',
  );
}

function answered({ asked, onTime, late, missing }: NonNullable<ReportDocument['collection']>): string {
  const sent = onTime + late;
  return joined(
    `A SEGES pediu as ações do ano a ${counted(asked, 'partícipe', 'partícipes')}: ${counted(sent, 'respondeu', 'responderam')}${late > 0 ? `, ${formatNumber(late)} com atraso` : ''}.`,
    missing.length > 0
      ? `Não ${missing.length === 1 ? 'respondeu' : 'responderam'}: ${listedFirst(missing, MOST_NAMED)}.`
      : '',
  );
}

function ofAxis(report: ReportDocument, axis: AxisSection): string {
  const done = axis.validatedActivities;
  const empty = axis.goals.filter((goal) => goal.activities.length === 0).map((goal) => goal.code);
  const without =
    empty.length > 0 && done > 0
      ? `Sem atividade validada: ${empty.length === 1 ? 'meta' : 'metas'} ${listed(empty)}.`
      : '';
  if (done === 0) return `Nenhuma atividade validada em ${report.year} nestas metas.`;
  const by = [...new Set(axis.goals.flatMap((goal) => goal.activities.map((activity) => activity.party)))];
  const { previous } = report.indicators;
  const before = previous ? (previous.axes[axis.slug ?? COMBINED]?.activities ?? 0) : undefined;
  return joined(
    `Em ${report.year}${untilToday(report)}, ${done === 1 ? 'foi validada' : 'foram validadas'} ${counted(done, 'atividade', 'atividades')} de ${listedFirst(by, MOST_NAMED)}.`,
    comparison(done, before, report.year - 1),
    without,
  );
}

function training({ training: section, year, indicators, ...report }: ReportDocument): string {
  if (!section || section.classes.validated === 0) return `Nenhum curso validado em ${year}.`;
  const { enrolled, completed } = section;
  const share =
    enrolled > 0 && completed <= enrolled ? ` (${formatNumber(Math.round((completed / enrolled) * 1000) / 10)}%)` : '';
  const waiting = notValidated(section.classes, 'turma', 'turmas');
  return joined(
    `Em ${year}, ${section.classes.validated === 1 ? 'foi validada' : 'foram validadas'} ${counted(section.classes.validated, 'turma', 'turmas')}, com ${counted(section.hours.validated, 'hora', 'horas')} de curso, ${counted(enrolled, 'inscrito', 'inscritos')} e ${counted(completed, 'concluinte', 'concluintes')}${share}.`,
    comparison(section.hours.validated, indicators.previous?.total.hours, year - 1).replace(
      /^(São|É) ([\d.,]+)/,
      '$1 $2 h',
    ),
    waiting ? `Fora desses números: ${waiting} em ${shortDate(report.generatedOn)}.` : '',
  );
}

function ofTheme({ year }: ReportDocument, { goals, activities }: ThemeSection): string {
  const codes = `${goals.length === 1 ? 'da meta' : 'das metas'} ${listed(goals.map((goal) => goal.code))}`;
  if (activities.length === 0) return `Nenhuma atividade ${codes} foi validada em ${year}.`;
  return `Em ${year}, ${activities.length === 1 ? 'foi validada' : 'foram validadas'} ${counted(activities.length, 'atividade', 'atividades')} ${codes}.`;
}

function accessions({ joined: bodies, year }: ReportDocument): string {
  if (bodies.length === 0) return `Nenhuma adesão em ${year}.`;
  return `Em ${year}, ${bodies.length === 1 ? 'aderiu' : 'aderiram'} ao acordo ${counted(bodies.length, 'órgão ou entidade', 'órgãos e entidades')}.`;
}

function challenges({ open, generatedOn }: ReportDocument): string {
  const late = open
    .flatMap((row) => row.situations)
    .filter((row) => row.situation === 'atrasada')
    .reduce((total, row) => total + row.count, 0);
  if (late === 0) return '';
  return `Em ${shortDate(generatedOn)}, ${counted(late, 'obrigação do ano estava atrasada', 'obrigações do ano estavam atrasadas')}.`;
}

const joined = (...sentences: string[]) => sentences.filter(Boolean).join(' ');
