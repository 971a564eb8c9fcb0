import type { Situation } from '@/lib/domain/glossary';
import { groupBy } from './counts';
import type { ReportActivity, ReportInput, ReportText } from './input';

/** What may stand between a year and its report. What blocks would make the document say less than is true. */
export const MISSING = {
  inReview: { blocks: true, title: 'Atividades em análise, que ficariam de fora' },
  quarantined: { blocks: true, title: 'Evidências em quarentena, que o antivírus ainda pode recusar' },
  unanswered: { blocks: false, title: 'Partícipes que não responderam ao pedido do ano' },
  notAsked: { blocks: false, title: 'As ações do ano não foram pedidas aos partícipes' },
  silentGoals: { blocks: false, title: 'Metas sem atividade e sem “nada a informar”' },
  returned: { blocks: false, title: 'Atividades devolvidas, que ficam de fora' },
  drafts: { blocks: false, title: 'Rascunhos, que ficam de fora' },
  staleTexts: { blocks: false, title: 'Textos escritos quando os números eram outros' },
  emptyTexts: { blocks: false, title: 'Seções que só a SEGES pode escrever' },
  presumedStart: { blocks: false, title: 'Início da vigência presumido' },
} as const;
export type MissingKind = keyof typeof MISSING;

export type MissingItem = { label: string; detail: string[]; href: string };
export type Missing = { kind: MissingKind; blocks: boolean; title: string; items: MissingItem[] };

/** Nothing is owed of these any more. */
const SETTLED = new Set<Situation>(['cumprida', 'cumprida_com_atraso', 'nada_a_informar', 'suspensa', 'dispensada']);

/** A section of the report, with what the data say of it today. */
export type SectionText = { key: string; title: string; text: string };

/** What stands in the way of issuing, what blocks first. `sections` are those whose text SEGES may write. */
export function whatIsMissing(input: ReportInput, sections: SectionText[]): Missing[] {
  const written = new Map(input.texts?.map((text) => [text.section, text]));
  const toWrite = ({ key, title }: SectionText) => item(title, `/relatorios/${input.year}/textos/${key}`);
  const found: Record<MissingKind, MissingItem[]> = {
    inReview: activityItems(input, 'SUBMITTED'),
    quarantined: quarantined(input.activities),
    unanswered: unanswered(input),
    notAsked: input.answers ? [] : [item('Abrir a coleta do ano', `/relatorios/${input.year}/coleta`)],
    silentGoals: silentGoals(input),
    returned: activityItems(input, 'RETURNED'),
    drafts: activityItems(input, 'DRAFT'),
    staleTexts: sections.filter(({ key, text }) => isStale(written.get(key), text)).map(toWrite),
    emptyTexts: sections.filter(({ key, text }) => !text && !written.has(key)).map(toWrite),
    presumedStart: input.agreement.startsConfirmed ? [] : [item('Confirmar o início da vigência', '/plano/vigencia')],
  };
  return (Object.keys(MISSING) as MissingKind[]).flatMap((kind) =>
    found[kind].length > 0 ? { kind, ...MISSING[kind], items: found[kind] } : [],
  );
}

const DATE = /\d{2}\/\d{2}\/\d{4}/g;

/** Whether a text tells figures and was written over others than the data give today. The day itself is no figure. */
function isStale(written: ReportText | undefined, proposed: string): boolean {
  if (!written?.proposed || !/\d/.test(written.text)) return false;
  return written.proposed.replace(DATE, '') !== proposed.replace(DATE, '');
}

/** Whether the report may be issued as it stands. */
export function mayBeIssued(missing: Missing[]): boolean {
  return missing.every(({ blocks }) => !blocks);
}

const item = (label: string, href: string, detail: string[] = []): MissingItem => ({ label, detail, href });

function activityItems({ activities, parties }: ReportInput, status: ReportActivity['status']): MissingItem[] {
  const acronyms = new Map(parties.map((party) => [party.id, party.acronym]));
  return activities
    .filter((activity) => activity.status === status)
    .map(({ id, title, partyId }) => item(title, `/atividades/${id}`, [acronyms.get(partyId) ?? '']));
}

function quarantined(activities: ReportActivity[]): MissingItem[] {
  return activities
    .filter(({ status, evidence }) => status === 'VALIDATED' && evidence.some((file) => file.quarantined))
    .map(({ id, title }) => item(title, `/atividades/${id}`));
}

function unanswered({ answers = [], parties, year }: ReportInput): MissingItem[] {
  const silent = new Set(answers.filter((answer) => answer.sentOn === null).map((answer) => answer.partyId));
  return parties.filter(({ id }) => silent.has(id)).map(({ acronym }) => item(acronym, `/relatorios/${year}/coleta`));
}

/** By goal, the parties that owe it and neither did anything for it nor said that there is nothing. */
function silentGoals({ goals, obligations, activities, answers = [], parties }: ReportInput): MissingItem[] {
  const key = (goal: string, party: string) => `${goal} ${party}`;
  const spoken = new Set([
    ...activities.flatMap(({ goalCodes, partyId }) => goalCodes.map((code) => key(code, partyId))),
    ...answers.flatMap(({ nothingToReport, partyId }) => nothingToReport.map((code) => key(code, partyId))),
  ]);
  const silent = obligations.filter(
    ({ goalCode, partyId, situation, ofYear }) =>
      ofYear && !SETTLED.has(situation) && !spoken.has(key(goalCode, partyId)),
  );
  const byGoal = groupBy(silent, ({ goalCode }) => [goalCode]);
  return goals.flatMap(({ code, description, isAsked }) => {
    if (!isAsked) return [];
    const owing = new Set(byGoal.get(code)?.map(({ partyId }) => partyId));
    const named = parties.filter(({ id }) => owing.has(id)).map(({ acronym }) => acronym);
    return named.length > 0 ? [item(`${code} ${description}`, `/metas/${code}`, named)] : [];
  });
}
