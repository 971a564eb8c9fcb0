import 'server-only';
import { remember } from '@/lib/cache/remember';
import { today as clockToday, dayOf } from '@/lib/clock/clock';
import { type CivilDate, fromUtc } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { printedCode } from '@/lib/domain/documents/code';
import { type CourseModality, EVENT_KIND, type EventKind } from '@/lib/domain/glossary';
import { mostPressing } from '@/lib/domain/obligations/pressing';
import { type SituationInput, situationOf } from '@/lib/domain/obligations/situation';
import type { AccessionRecord } from '@/lib/domain/open-data/accessions';
import type { ActivityRecord } from '@/lib/domain/open-data/activities';
import type { CourseRecord } from '@/lib/domain/open-data/courses';
import { LICENCE, type OpenRecord } from '@/lib/domain/open-data/dataset';
import { dictionary } from '@/lib/domain/open-data/dictionary';
import type { GoalRecord } from '@/lib/domain/open-data/goals';
import type { ObligationRecord } from '@/lib/domain/open-data/obligations';
import { DATASETS, type DatasetName } from '@/lib/domain/open-data/registry';
import { KIND_WORD, type ReportRecord } from '@/lib/domain/open-data/reports';
import { groupBy } from '@/lib/domain/report/counts';
import { env } from '@/lib/env/env';
import { toCourse } from '@/lib/features/courses/data';
import { csvLines } from '@/lib/format/csv';
import {
  countRecords,
  readAccessions,
  readActivities,
  readCourses,
  readCurrentFacts,
  readGoals,
  readObligations,
  readReports,
} from './data';

const RECORDS: Record<DatasetName, (today: CivilDate) => AsyncGenerator<OpenRecord[]>> = {
  metas: goalRecords,
  obrigacoes: obligationRecords,
  atividades: activityRecords,
  adesoes: accessionRecords,
  turmas: courseRecords,
  relatorios: reportRecords,
};

/** Counted once for everybody: some of them are long. */
const count = remember(countRecords, { seconds: 60, most: 1, change: 'patient' });

/** The datasets with their size, and the day they tell of. Public. */
export async function loadCatalogue() {
  const counts = await count();
  const datasets = Object.values(DATASETS).map(({ name, title, description }) => ({
    name,
    title,
    description,
    count: counts[name],
  }));
  return { datasets, updatedOn: clockToday() };
}

/** The data dictionary of today. Public. */
export function loadDictionary() {
  return dictionary(clockToday());
}

/** A dataset's file, piece by piece: never more than one batch of records in memory. Public. */
export async function* openDataFile(name: DatasetName, format: 'json' | 'csv'): AsyncGenerator<string> {
  const today = clockToday();
  const names = DATASETS[name].fields.map((field) => field.name);
  const batches = RECORDS[name](today);
  yield* format === 'csv' ? csvFile(names, batches) : jsonFile(names, batches, today);
}

async function* csvFile(names: string[], batches: AsyncGenerator<OpenRecord[]>): AsyncGenerator<string> {
  yield csvLines([names]);
  for await (const records of batches) {
    yield csvLines(records.map((record) => names.map((name) => record[name] ?? null)));
  }
}

async function* jsonFile(
  names: string[],
  batches: AsyncGenerator<OpenRecord[]>,
  updatedOn: CivilDate,
): AsyncGenerator<string> {
  yield `{"atualizado_em":"${updatedOn}","licenca":"${LICENCE.name}","registros":[`;
  let separator = '\n';
  for await (const records of batches) {
    yield separator + records.map((record) => JSON.stringify(record, names)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

async function* goalRecords(today: CivilDate): AsyncGenerator<GoalRecord[]> {
  for await (const goals of readGoals()) {
    const facts = await readCurrentFacts(
      goals.map(({ id, code, workPlan }) => ({ id, code, agreementId: workPlan.agreementId })),
      today,
    );
    const byGoal = groupBy(facts, ({ goalId }) => [goalId]);
    yield goals.map((goal) => ({
      acordo: goal.workPlan.agreement.number,
      codigo: goal.code,
      rotulo: goal.planLabel,
      eixos: goal.axes.map(({ axis }) => axis.number).sort(),
      descricao: goal.description,
      prazo_texto: goal.deadlineText,
      responsaveis: goal.assignments.map(({ party }) => party.acronym),
      aplica_aderentes: goal.appliesToAccessions,
      situacao: worstSituation(goal.rule, byGoal.get(goal.id) ?? [], today),
    }));
  }
}

function worstSituation(stored: unknown, facts: Omit<SituationInput, 'rule'>[], today: CivilDate) {
  const rule = deadlineRule.parse(stored);
  const situations = facts.flatMap((fact) => situationOf({ ...fact, rule }, today) ?? []);
  return mostPressing(situations.map((derived) => ({ derived })))?.derived.situation ?? null;
}

async function* obligationRecords(today: CivilDate): AsyncGenerator<ObligationRecord[]> {
  for await (const rows of readObligations()) {
    yield rows.flatMap((row) => {
      const { dueOn, fulfilledOn } = row.facts;
      const derived = situationOf({ ...row.facts, rule: deadlineRule.parse(row.rule) }, today);
      if (!derived) return [];
      return {
        id: row.id,
        acordo: row.agreement,
        meta: row.goal,
        participe: row.party,
        periodo: periodOf(row),
        vence_em: dueOn,
        situacao: derived.situation,
        cumprida_em: fulfilledOn,
      };
    });
  }
}

function periodOf({
  period,
  eventKind,
  eventOn,
}: {
  period: string;
  eventKind: EventKind | null;
  eventOn: Date | null;
}) {
  return eventKind && eventOn ? `${EVENT_KIND[eventKind]} em ${shortDate(fromUtc(eventOn))}` : period;
}

async function* activityRecords(): AsyncGenerator<ActivityRecord[]> {
  for await (const rows of readActivities()) {
    yield rows.map((row) => ({
      id: row.id,
      acordo: row.party.agreement.number,
      metas: codesInOrder(row.obligations.map(({ obligation }) => obligation.goal)),
      participe: row.party.acronym,
      realizada_de: fromUtc(row.performedFrom),
      realizada_ate: fromUtc(row.performedTo),
      situacao: 'validada',
      horas: row.hours?.toNumber() ?? null,
      inscritos: row.enrolled,
      concluintes: row.completed,
      participantes: row.participants,
      alcance: row.reach,
      comprovacoes: row._count.evidence,
    }));
  }
}

async function* accessionRecords(): AsyncGenerator<AccessionRecord[]> {
  for await (const rows of readAccessions()) {
    yield rows.flatMap(({ accession, ...party }) => {
      if (!accession) return [];
      return {
        id: party.id,
        acordo: party.agreement.number,
        orgao: party.name,
        sigla: party.acronym,
        cnpj: party.cnpj,
        esfera: party.sphere,
        elo: party.elo,
        instrumento: accession.instrument,
        numero: accession.number,
        assinado_em: fromUtc(accession.signedOn),
        encerrado_em: fromUtc(party.leftOn),
      };
    });
  }
}

const MODALITY = {
  IN_PERSON: 'presencial',
  ONLINE: 'a_distancia',
  HYBRID: 'hibrida',
} as const satisfies Record<CourseModality, CourseRecord['modalidade']>;

async function* courseRecords(today: CivilDate): AsyncGenerator<CourseRecord[]> {
  for await (const rows of readCourses()) {
    yield rows.map((row) => {
      const course = toCourse(row, today);
      return {
        id: course.id,
        acordo: course.party.agreement.number,
        participe: course.party.acronym,
        titulo: course.title,
        modalidade: MODALITY[course.modality],
        carga_horaria: course.hours,
        vagas: course.places,
        inscricoes_de: course.enrolFrom,
        inscricoes_ate: course.enrolTo,
        aulas_de: course.startsOn,
        aulas_ate: course.endsOn,
        local: course.place,
        endereco_inscricao: course.enrolUrl,
        situacao: course.state,
      };
    });
  }
}

/** Each code once, as the plan orders them. */
function codesInOrder(goals: { code: string; position: number }[]): string[] {
  return [...new Set(goals.toSorted((a, b) => a.position - b.position).map(({ code }) => code))];
}

async function* reportRecords(): AsyncGenerator<ReportRecord[]> {
  for await (const rows of readReports()) {
    yield rows.flatMap(({ publishedAt, ...row }) => {
      const [pdf] = row.files;
      if (!publishedAt || !pdf) return [];
      const codigo = printedCode(row.code);
      return {
        id: row.id,
        acordo: row.agreement.number,
        tipo: KIND_WORD[row.kind],
        titulo: row.title,
        ano: row.year,
        edicao: row.edition,
        emitido_por: row.issuedFor.acronym,
        emitido_em: dayOf(row.issuedAt),
        publicado_em: dayOf(publishedAt),
        codigo,
        endereco: new URL(`/transparencia/relatorios/${codigo}`, env.APP_URL).href,
        sha256_pdf: pdf.sha256,
      };
    });
  }
}
