import { shortDate } from '@/lib/domain/calendar/words';
import type { AxisSection, ReportDocument, ThemeSection, TrainingSection } from '@/lib/domain/report/document';
import { COMBINED, NO_ELO } from '@/lib/domain/report/indicators';
import type { Inline, Span } from '@/lib/domain/report/paper';
import { formatNumber } from '@/lib/format/number';
import { ACTIVITIES_BY_AXIS, activitiesAnchor, goalAnchor, INDICATORS, sectionAnchor, statesAnchor } from './build';
import { joined, sentence, wordsOf } from './sentence';
import { comparison, counted, listed, listedFirst, notValidated, untilToday } from './words';

const MOST_NAMED = 8;

/** Key of an axis's section. The combined goals have no axis of their own. */
export const axisKey = ({ slug }: Pick<AxisSection, 'slug'>) => `axis-${slug ?? COMBINED}`;

/** What the data say of a section, sentence by sentence, and as the words alone. */
export type ProposedText = { key: string; title: string; sentences: Inline[]; text: string };

/** Every section whose text SEGES may write, in reading order, with what the data say where it wrote nothing. */
export function proposedTexts(report: ReportDocument): ProposedText[] {
  const sections: (readonly [key: string, title: string, sentences: Inline[]])[] = [
    ['presentation', 'Apresentação', presentation(report)],
    ['year', 'O ano em números', year(report)],
    ['governance', 'Governança e partícipes', governance(report)],
    ...report.axes.map((axis) => [axisKey(axis), axis.title, ofAxis(report, axis)] as const),
    ...(report.training ? [['training', 'Cursos e formação', training(report, report.training)] as const] : []),
    ...report.themes.map((theme) => [theme.key, theme.title, ofTheme(report, theme)] as const),
    ['accessions', 'Adesões', accessions(report)],
    ['challenges', 'Desafios', challenges(report)],
    ['next-year', 'Próximo ano', []],
  ];
  return sections.map(([key, title, said]) => {
    const sentences = said.filter((pieces) => pieces.length > 0);
    return { key, title, sentences, text: wordsOf(joined(sentences)) };
  });
}

const linked = (text: string, to: string | undefined): Span => ({ text, to });

function presentation({ agreement, year }: ReportDocument): Inline[] {
  return [
    sentence`Este relatório conta o que os partícipes do Acordo de Cooperação Técnica nº ${agreement.number} fizeram em ${year} para cumprir o Plano de Trabalho nº ${agreement.workPlanNumber}.`,
    sentence`Só entra como feito o que a SEGES validou, com as ${linked('evidências', sectionAnchor('evidence'))} de cada atividade.`,
  ];
}

function year(report: ReportDocument): Inline[] {
  const { figures, indicators } = report;
  const { validated } = figures.activities;
  if (validated === 0) return [sentence`Nenhuma atividade validada em ${report.year}${untilToday(report)}.`];
  const goals = `${formatNumber(figures.goalsWithActivity)} das ${formatNumber(figures.goals)} metas`;
  return [
    sentence`Em ${report.year}${untilToday(report)}, ${validated === 1 ? 'foi validada' : 'foram validadas'} ${linked(counted(validated, 'atividade', 'atividades'), ACTIVITIES_BY_AXIS)}.`,
    sentence`${validated === 1 ? 'Ela atende' : 'Elas atendem'} ${linked(goals, ACTIVITIES_BY_AXIS)} do plano.`,
    compared(comparison(validated, indicators.previous?.total.activities, report.year - 1)),
  ];
}

/** The goal of courses in which they are told. */
export const courseAnchor = ({ byParty: [first] }: TrainingSection) => first && goalAnchor(first.goalCode);

/** A comparison with last year leads to both years side by side. */
const compared = (words: string) => (words ? [linked(words, INDICATORS)] : []);

function governance({ parties, elos, year, agreement, collection }: ReportDocument): Inline[] {
  const accessions = parties.filter((party) => party.role === 'Aderente').length;
  const signed = parties.filter((party) => party.role !== 'Aderente').map((party) => party.acronym);
  const named = elos.filter((row) => row.elo !== NO_ELO).length;
  const unnamed = elos.some((row) => row.elo === NO_ELO);
  const who = `Em ${year}, ${signed.length === 1 ? 'participou' : 'participaram'} do ACT nº ${agreement.number} ${listedFirst(signed, MOST_NAMED)}`;
  const bodies = linked(counted(accessions, 'aderente', 'aderentes'), sectionAnchor('parties'));
  return [
    accessions > 0 ? sentence`${who}, com ${bodies}.` : sentence`${who}.`,
    named > 0 && !unnamed ? sentence`Os partícipes são de ${counted(named, 'elo', 'elos')} da Rede.` : [],
    ...(collection ? answered(collection) : []),
  ];
}

function answered({ asked, onTime, late, missing }: NonNullable<ReportDocument['collection']>): Inline[] {
  const sent = onTime + late;
  const answers = linked(counted(sent, 'respondeu', 'responderam'), sectionAnchor('answers'));
  return [
    sentence`A SEGES pediu as ações do ano a ${counted(asked, 'partícipe', 'partícipes')}: ${answers}${late > 0 ? `, ${formatNumber(late)} com atraso` : ''}.`,
    missing.length > 0
      ? sentence`Não ${missing.length === 1 ? 'respondeu' : 'responderam'}: ${listedFirst(missing, MOST_NAMED)}.`
      : [],
  ];
}

function ofAxis(report: ReportDocument, axis: AxisSection): Inline[] {
  const done = axis.validatedActivities;
  if (done === 0) return [sentence`Nenhuma atividade validada em ${report.year} nestas metas.`];
  const empty = axis.goals.filter((goal) => goal.activities.length === 0).map((goal) => goal.code);
  const by = [...new Set(axis.goals.flatMap((goal) => goal.activities.map((activity) => activity.party)))];
  const { previous } = report.indicators;
  const before = previous ? (previous.axes[axis.slug ?? COMBINED]?.activities ?? 0) : undefined;
  const activities = linked(counted(done, 'atividade', 'atividades'), activitiesAnchor(axisKey(axis)));
  const codes = linked(`${empty.length === 1 ? 'meta' : 'metas'} ${listed(empty)}`, statesAnchor(axisKey(axis)));
  return [
    sentence`Em ${report.year}${untilToday(report)}, ${done === 1 ? 'foi validada' : 'foram validadas'} ${activities} de ${listedFirst(by, MOST_NAMED)}.`,
    compared(comparison(done, before, report.year - 1)),
    empty.length > 0 ? sentence`Sem atividade validada: ${codes}.` : [],
  ];
}

function training({ year, indicators, ...report }: ReportDocument, section: TrainingSection): Inline[] {
  if (section.classes.validated === 0) return [sentence`Nenhum curso validado em ${year}.`];
  const { enrolled, completed } = section;
  const share =
    enrolled > 0 && completed <= enrolled ? ` (${formatNumber(Math.round((completed / enrolled) * 1000) / 10)}%)` : '';
  const waiting = notValidated(section.classes, 'turma', 'turmas');
  const classes = linked(counted(section.classes.validated, 'turma', 'turmas'), courseAnchor(section));
  const before = comparison(section.hours.validated, indicators.previous?.total.hours, year - 1);
  return [
    sentence`Em ${year}, ${section.classes.validated === 1 ? 'foi validada' : 'foram validadas'} ${classes}, com ${counted(section.hours.validated, 'hora', 'horas')} de curso, ${counted(enrolled, 'inscrito', 'inscritos')} e ${counted(completed, 'concluinte', 'concluintes')}${share}.`,
    compared(before.replace(/^(São|É) ([\d.,]+)/, '$1 $2 h')),
    waiting ? sentence`Fora desses números: ${waiting} em ${shortDate(report.generatedOn)}.` : [],
  ];
}

function ofTheme({ year }: ReportDocument, { key, goals, activities }: ThemeSection): Inline[] {
  const count = linked(counted(activities.length, 'atividade', 'atividades'), activitiesAnchor(key));
  const codes = `${goals.length === 1 ? 'da meta' : 'das metas'} ${listed(goals.map((goal) => goal.code))}`;
  if (activities.length === 0) return [sentence`Nenhuma atividade ${codes} foi validada em ${year}.`];
  return [sentence`Em ${year}, ${activities.length === 1 ? 'foi validada' : 'foram validadas'} ${count} ${codes}.`];
}

function accessions({ joined: bodies, year }: ReportDocument): Inline[] {
  if (bodies.length === 0) return [sentence`Nenhuma adesão em ${year}.`];
  const count = linked(counted(bodies.length, 'órgão ou entidade', 'órgãos e entidades'), sectionAnchor('parties'));
  return [sentence`Em ${year}, ${bodies.length === 1 ? 'aderiu' : 'aderiram'} ao acordo ${count}.`];
}

function challenges({ open, generatedOn }: ReportDocument): Inline[] {
  const late = open
    .flatMap((row) => row.situations)
    .filter((row) => row.situation === 'atrasada')
    .reduce((total, row) => total + row.count, 0);
  if (late === 0) return [];
  const count = linked(counted(late, 'obrigação', 'obrigações'), sectionAnchor('open'));
  return [sentence`Em ${shortDate(generatedOn)}, ${count} ${late === 1 ? 'estava atrasada' : 'estavam atrasadas'}.`];
}
