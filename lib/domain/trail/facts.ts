import { parseCivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { readingOf } from '@/lib/domain/deadlines/reading';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import {
  ACTIVITY_FIELD,
  ACTIVITY_STATUS,
  DAY_EFFECT,
  DESIGNATION_FIELD,
  DESIGNATION_PURPOSE,
  EVENT_KIND,
  EVIDENCE_KIND,
  RELIEF_KIND,
  REVEAL_REASON,
  ROLE,
  SENSITIVITY,
} from '@/lib/domain/glossary';
import { REFUSAL_REASON } from './refusals';
import type { AuditAction, AuditFacts } from './vocabulary';

type Value = AuditFacts[string];

/** A fact as a person reads it: what it is called, and what its words stand for. */
interface Fact {
  label: string;
  words?: Record<string, string>;
  /** Where the value before stands, when that is not the same name with "Before". */
  before?: string;
}

/** Why a session ended that its person did not leave by themselves. */
const END_REASON = {
  password: 'a senha foi trocada',
  factor: 'o segundo fator mudou',
  identity: 'a ligação com o gov.br mudou',
  role: 'o papel mudou',
  disabled: 'a conta foi desativada',
  closed: 'foi encerrada na lista de sessões',
};

/** Only what has a name here is shown; all of it is in the exported file. */
const FACTS: Record<string, Fact> = {
  startsOn: { label: 'Início', before: 'startedOn' },
  startsConfirmed: { label: 'Início confirmado' },
  termMonths: { label: 'Vigência em meses' },
  endsOn: { label: 'Fim' },
  endedOn: { label: 'Encerrada em' },
  signedOn: { label: 'Assinada em' },
  occurredOn: { label: 'Aconteceu em', before: 'previousOccurredOn' },
  dueOn: { label: 'Prazo', before: 'previousDueOn' },
  enrolFrom: { label: 'Inscrições de' },
  enrolTo: { label: 'Inscrições até' },
  lessonsFrom: { label: 'Aulas de' },
  lessonsTo: { label: 'Aulas até' },
  date: { label: 'Dia', before: 'from' },
  effect: { label: 'Efeito', words: DAY_EFFECT },
  status: { label: 'Situação', words: ACTIVITY_STATUS },
  sensitivity: { label: 'Sigilo', words: SENSITIVITY },
  validUntil: { label: 'Validade' },
  factOn: { label: 'Data do fato' },
  role: { label: 'Papel', words: ROLE },
  purpose: { label: 'Para', words: DESIGNATION_PURPOSE },
  method: { label: 'Por', words: { PASSWORD: 'senha', GOVBR: 'gov.br' } },
  reason: { label: 'Motivo', words: { ...REVEAL_REASON, ...END_REASON, ...REFUSAL_REASON } },
  found: { label: 'Encontrou' },
  requireSecondFactor: { label: 'Segundo fator obrigatório para a Rede' },
  retentionYears: { label: 'Anos de guarda dos dados de designados' },
  goals: { label: 'Metas' },
  number: { label: 'Versão' },
  year: { label: 'Ano' },
  position: { label: 'Posição' },
  characters: { label: 'Caracteres do texto' },
  edition: { label: 'Edição' },
  days: { label: 'Dias' },
  added: { label: 'Dias incluídos' },
  replaced: { label: 'Dias substituídos' },
  accessions: { label: 'Adesões' },
  parties: { label: 'Partícipes' },
  missing: { label: 'Sem resposta' },
  lines: { label: 'Linhas' },
  together: { label: 'Validadas juntas' },
  events: { label: 'Registros anteriores' },
  opened: { label: 'Obrigações abertas' },
  moved: { label: 'Prazos que mudaram' },
  suspended: { label: 'Suspensas' },
  waived: { label: 'Dispensadas' },
  cancelled: { label: 'Canceladas' },
  reopened: { label: 'Reabertas' },
  late: { label: 'Ficaram em atraso' },
};

/** What `before` and `after` mean depends on what was done. */
const PAIRS: Partial<Record<AuditAction, string>> = {
  'reviewDays.changed': 'Prazo em dias',
  'weights.changed': 'Pesos, na ordem das metas',
  'rule.changed': 'Leitura',
  'member.roleChanged': 'Papel',
};

/** `kind` means another thing of each record. */
const KINDS: { prefix: string; words: Record<string, string> }[] = [
  { prefix: 'evidence.', words: EVIDENCE_KIND },
  { prefix: 'event.', words: EVENT_KIND },
  { prefix: 'relief.', words: RELIEF_KIND },
];

/** Names of fields, for texts of which the trail only says that they changed. */
const FIELDS: Record<string, string> = {
  ...ACTIVITY_FIELD,
  ...DESIGNATION_FIELD,
  name: 'nome',
  title: 'nome',
  email: 'e-mail',
  phone: 'telefone',
  cpf: 'CPF',
  startsOn: 'início',
  kind: 'tipo',
  factOn: 'data do fato',
  validUntil: 'validade',
  instrument: 'instrumento',
  number: 'número',
  process: 'processo',
  audience: 'público',
  modality: 'modalidade',
  places: 'vagas',
  enrolUrl: 'endereço da inscrição',
};

/** The facts of a change of values that may be told: only what differs, what it was under the same name with "Before". */
export function changesOf(values: Record<string, readonly [before: Value, after: Value]>): AuditFacts {
  const changed = Object.entries(values).filter(([, [before, after]]) => before !== after);
  return Object.fromEntries(
    changed.flatMap(([name, [before, after]]) => [
      [`${name}Before`, before],
      [name, after],
    ]),
  );
}

/** The facts of a change of texts, which the trail does not repeat: the names of those that differ. */
export function changedFields<Values extends object>(
  before: Values,
  after: { [Key in keyof Values]?: unknown },
): AuditFacts {
  const names = Object.keys(after) as (keyof Values & string)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return changed.length > 0 ? { fields: changed.join(' ') } : {};
}

/** What an event says beyond its sentence: "Início: de 19/12/2025 para 20/12/2025". */
export function factLines(action: AuditAction, facts: AuditFacts): string[] {
  const lines = Object.entries(facts).flatMap(([name, value]) => {
    const fact = factOf(action, name);
    // A word that this version does not know.
    if (!fact || (fact.words && !Object.hasOwn(fact.words, String(value)))) return [];
    const before = facts[fact.before ?? `${name}Before`];
    const shown = (one: Value) => valueText(one, fact.words);
    if (before === undefined || before === value) return [`${fact.label}: ${shown(value)}`];
    return [`${fact.label}: de ${shown(before)} para ${shown(value)}`];
  });
  return [...lines, ...pairLine(action, facts), ...fieldsLine(facts)];
}

function factOf(action: AuditAction, name: string): Fact | undefined {
  if (name !== 'kind') return Object.hasOwn(FACTS, name) ? FACTS[name] : undefined;
  const of = KINDS.find(({ prefix }) => action.startsWith(prefix));
  return of && { label: 'Tipo', words: of.words };
}

function pairLine(action: AuditAction, { before, after }: AuditFacts): string[] {
  const label = PAIRS[action];
  if (!label || before === undefined || after === undefined) return [];
  const words = action === 'member.roleChanged' ? ROLE : undefined;
  const shown = action === 'rule.changed' ? ruleText : (value: Value) => valueText(value, words);
  return [`${label}: de ${shown(before)} para ${shown(after)}`];
}

function fieldsLine({ fields }: AuditFacts): string[] {
  if (typeof fields !== 'string') return [];
  const names = fields.split(/[\s,]+/).map((name) => withoutCapital(FIELDS[name] ?? name));
  return [`Campos alterados: ${new Intl.ListFormat('pt-BR').format(names)}`];
}

/** A word in the middle of a sentence; an acronym stays as it is. */
function withoutCapital(words: string): string {
  return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function ruleText(value: Value): string {
  try {
    return `“${readingOf(deadlineRule.parse(JSON.parse(String(value))))}”`;
  } catch {
    return 'uma leitura de outra versão do sistema';
  }
}

function valueText(value: Value, words?: Record<string, string>): string {
  if (value === null) return 'nenhum';
  if (typeof value === 'boolean') return value ? 'sim' : 'não';
  if (typeof value === 'number') return new Intl.NumberFormat('pt-BR', { useGrouping: value >= 10_000 }).format(value);
  const date = parseCivilDate(value);
  return words?.[value] ?? (date ? shortDate(date) : value);
}
