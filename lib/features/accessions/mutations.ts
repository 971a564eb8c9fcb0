import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import { accessionProblems, endProblem } from '@/lib/domain/accessions/problems';
import { byColumn } from '@/lib/domain/accessions/spreadsheet';
import { accessionTitle, endingCause } from '@/lib/domain/accessions/vocabulary';
import { toUtc } from '@/lib/domain/calendar/civil-date';
import type { Impact } from '@/lib/domain/obligations/impact';
import { changedFields } from '@/lib/domain/trail/facts';
import {
  assertSeen,
  impactCounts,
  NETWORK_TIMEOUT,
  type Recomputation,
  recomputeObligations,
} from '@/lib/features/obligations/mutations';
import { plural } from '@/lib/format/number';
import { type AccessionAgreement, findAccession, findAgreement, partiesLike } from './data';
import { type AccessionFacts, accessionEdit, accessionEnd, accessionForm, accessionImport, readRow } from './schema';

type Calendars = ReadonlyMap<string, string>;

async function loadAgreement({ tx, actor }: MutationContext, { agreementId }: { agreementId: string }) {
  const agreement = await findAgreement(tx, actor, agreementId, 'accession.manage');
  return agreement && { agreementId, agreement };
}

/** A body joins: a party with the goals of the clause from the day it signed, and the notice that the partner owes. */
export const registerAccession = defineMutation({
  permission: 'accession.manage',
  schema: accessionForm,
  timeout: NETWORK_TIMEOUT,
  load: loadAgreement,
  run: async (context, input, { agreement }) => {
    const { id } = input;
    const stored = await context.tx.party.findUnique({ where: { id }, include: { accession: true } });
    const isRepeat = stored?.cnpj === input.cnpj && stored.accession?.createdById === context.actor.userId;
    if (isRepeat) return { id, impact: null };
    if (stored) throw new Refusal('CONFLICT');
    const calendars = await readCalendars(context);
    const [problems = {}] = await problemsOf(context, agreement, calendars, [input]);
    if (Object.keys(problems).length > 0) throw new Refusal('INVALID', asFieldErrors(problems));
    const impact = await open(context, agreement, calendars, [input], `${accessionTitle(input)}: adesão registrada`);
    assertSeen(impact, input.seen);
    return { id, impact };
  },
  audit: ({ id, signedOn }, _, { impact }) =>
    impact && {
      action: 'accession.registered',
      entity: 'Party',
      entityId: id,
      partyId: id,
      data: { signedOn, ...impactCounts(impact) },
    },
});

/** Many bodies join at once, all or none. Everything that is wrong in any line is told together. */
export const importAccessions = defineMutation({
  permission: 'accession.manage',
  schema: accessionImport,
  timeout: NETWORK_TIMEOUT,
  load: loadAgreement,
  run: async (context, { id, text: sheet, seen }, { agreement }) => {
    const rows = sheet.rows.map((row) => ({ ...row, ...readRow(row) }));
    const entries = rows.flatMap(({ whole }) => (whole ? [{ ...whole, id: partyIdFor(id, whole.cnpj) }] : []));
    const ids = entries.map((entry) => entry.id);
    const known = ids.length === 0 ? 0 : await context.tx.party.count({ where: { id: { in: ids } } });
    if (known > 0 && known === rows.length) return { impact: null, count: known };
    const calendars = await readCalendars(context);
    const place = (index: number) => `da linha ${rows[index]?.line}`;
    const checked = await problemsOf(
      context,
      agreement,
      calendars,
      rows.map(({ facts }) => facts),
      place,
    );
    const lines = rows.flatMap(({ line, problems }, index) =>
      byColumn({ ...checked[index], ...problems }).map(
        ({ column, sentence }) => `Linha ${line}, ${column}: ${sentence}`,
      ),
    );
    refuseSheet([...sheet.problems, ...lines]);
    const arrivals = plural(entries.length, 'adesão', 'adesões');
    const cause = `Importação de ${arrivals}`;
    const impact = await open(context, agreement, calendars, entries, cause);
    const joining = plural(entries.length, 'órgão ou entidade adere', 'órgãos e entidades aderem');
    assertSeen(impact, seen, [`${joining}.`]);
    return { impact, count: entries.length };
  },
  audit: (_, { agreementId }, { impact, count }) =>
    impact && {
      action: 'accession.imported',
      entity: 'Agreement',
      entityId: agreementId,
      data: { accessions: count, ...impactCounts(impact) },
    },
});

/** Mends what the instrument says. Its event takes the new name; no deadline moves. */
export const changeAccession = defineMutation({
  permission: 'accession.manage',
  schema: accessionEdit,
  timeout: NETWORK_TIMEOUT,
  load: loadAccession,
  run: async (context, { id, version, seen, ...instrument }, { accession }) => {
    const isSame = Object.entries(instrument).every(([name, value]) => Reflect.get(accession, name) === value);
    if (accession.version === version + 1 && isSame) return { id, impact: null, changed: {} };
    if (accession.version !== version) throw new Refusal('CONFLICT');
    await context.tx.party.update({ where: { id }, data: { version: version + 1 } });
    const title = accessionTitle({ ...instrument, acronym: accession.acronym });
    await context.tx.accession.update({
      where: { partyId: id },
      data: { ...instrument, event: { update: { title } } },
    });
    const impact = await recompute(context, accession.agreementId, {
      cause: `${title}: dados da adesão corrigidos`,
      parties: { role: { not: 'ACCESSION' } },
    });
    assertSeen(impact, seen);
    return { id, impact, changed: changedFields(accession, instrument) };
  },
  audit: ({ id }, _, { impact, changed }) =>
    impact && {
      action: 'accession.changed',
      entity: 'Party',
      entityId: id,
      partyId: id,
      data: { ...changed, ...impactCounts(impact) },
    },
});

/** The participation ends. What is open is closed on that day, at once when it has come; what was fulfilled stays. */
export const endAccession = defineMutation({
  permission: 'accession.manage',
  schema: accessionEnd,
  timeout: NETWORK_TIMEOUT,
  load: loadAccession,
  run: async (context, { id, version, endedOn, reason, seen }, { accession, agreement }) => {
    const isSame = accession.leftOn === endedOn && accession.endedReason === reason;
    if (accession.version === version + 1 && isSame) return { id, impact: null, isOver: endedOn <= context.today };
    if (accession.leftOn && accession.leftOn <= context.today) throw new Refusal('WRONG_STATE');
    if (accession.version !== version) throw new Refusal('CONFLICT');
    const problem = endProblem(endedOn, { signedOn: accession.signedOn, endsOn: agreement.endsOn });
    if (problem) throw new Refusal('INVALID', { endedOn: [problem] });
    await context.tx.party.update({
      where: { id },
      data: {
        leftOn: toUtc(endedOn),
        version: version + 1,
        accession: { update: { endedReason: reason } },
      },
    });
    const impact = await recompute(context, accession.agreementId, {
      cause: endingCause(endedOn, reason),
      parties: { id },
    });
    assertSeen(impact, seen);
    return { id, impact, isOver: endedOn <= context.today };
  },
  audit: ({ id, endedOn }, _, { impact }) =>
    impact && {
      action: 'accession.ended',
      entity: 'Party',
      entityId: id,
      partyId: id,
      data: { endedOn, ...impactCounts(impact) },
    },
});

async function loadAccession({ tx, actor }: MutationContext, { id }: { id: string }) {
  const accession = await findAccession(tx, actor, id, 'accession.manage');
  if (!accession) return null;
  const agreement = await findAgreement(tx, actor, accession.agreementId, 'accession.manage');
  return agreement && { agreementId: agreement.id, partyId: id, accession, agreement };
}

async function readCalendars({ tx }: MutationContext): Promise<Calendars> {
  const calendars = await tx.calendar.findMany({ select: { id: true, code: true }, orderBy: { code: 'asc' } });
  return new Map(calendars.map(({ id, code }) => [code, id]));
}

/** Why each cannot join, by the agreement's term, its calendars and its parties. */
async function problemsOf(
  { tx, today }: MutationContext,
  agreement: AccessionAgreement,
  calendars: Calendars,
  accessions: Partial<AccessionFacts>[],
  place: (index: number) => string = () => '',
) {
  const said = (field: 'cnpj' | 'acronym') => accessions.flatMap((facts) => facts[field] ?? []);
  const parties = await partiesLike(tx, agreement.id, said('cnpj'), said('acronym'));
  const { startsOn, endsOn } = agreement;
  const context = { startsOn, endsOn, today, calendars: new Set(calendars.keys()), parties };
  return accessionProblems(accessions, context, place);
}

function asFieldErrors(problems: Partial<Record<string, string>>) {
  return Object.fromEntries(Object.entries(problems).map(([field, sentence]) => [field, [sentence ?? '']]));
}

/** Sentences that a page shows of one file: whoever has more than these mends the cause and sends it again. */
const MOST_SHOWN = 300;

function refuseSheet(problems: string[]) {
  if (problems.length === 0) return;
  const count = problems.length.toLocaleString('pt-BR');
  const summary = problems.length === 1 ? 'Há 1 problema' : `Há ${count} problemas`;
  throw new Refusal('INVALID', { text: [`${summary} e nada foi importado.`], lines: problems.slice(0, MOST_SHOWN) });
}

/** The same form sent again means the same bodies, so that each has the id that its import and CNPJ give. */
function partyIdFor(importId: string, cnpj: string): string {
  const hex = createHash('sha256').update(`${importId}:${cnpj}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Writes the bodies and opens what they owe and what is owed for them: four statements, however many they are. */
async function open(
  context: MutationContext,
  agreement: AccessionAgreement,
  calendars: Calendars,
  accessions: (AccessionFacts & { id: string })[],
  cause: string,
): Promise<Impact> {
  const { tx, actor, now } = context;
  const rows = accessions.map(({ calendar, ...facts }) => ({
    ...facts,
    calendarId: calendars.get(calendar),
    eventId: randomUUID(),
    title: accessionTitle(facts),
  }));
  const goals = agreement.goals.map(({ id, rule }) => ({
    id,
    countsHours: rule.kind === 'annual' && !!rule.minimumHours,
  }));
  const bodies = JSON.stringify(rows);
  await tx.$executeRaw`
    INSERT INTO "Party" (id, "agreementId", role, acronym, name, cnpj, sphere, elo, "calendarId", "joinedOn")
    SELECT id, ${agreement.id}::uuid, 'ACCESSION', acronym, name, cnpj, sphere, elo, "calendarId", "signedOn"
    FROM jsonb_to_recordset(${bodies}::jsonb) AS body(id uuid, acronym text, name text, cnpj text, sphere text,
      elo text, "calendarId" uuid, "signedOn" date)`;
  await tx.$executeRaw`
    INSERT INTO "AgreementEvent" (id, "agreementId", kind, title, "occurredOn", "createdAt")
    SELECT "eventId", ${agreement.id}::uuid, 'ACCESSION_SIGNED', title, "signedOn", ${now}
    FROM jsonb_to_recordset(${bodies}::jsonb) AS body("eventId" uuid, title text, "signedOn" date)`;
  await tx.$executeRaw`
    INSERT INTO "Accession" ("partyId", instrument, number, "seiProcess", "signedOn", scope, "eventId", "createdById",
      "createdAt")
    SELECT id, instrument, number, "seiProcess", "signedOn", scope, "eventId", ${actor.userId}::uuid, ${now}
    FROM jsonb_to_recordset(${bodies}::jsonb) AS body(id uuid, instrument text, number text, "seiProcess" text,
      "signedOn" date, scope text, "eventId" uuid)`;
  await tx.$executeRaw`
    INSERT INTO "Assignment" ("goalId", "partyId", "minimumHours")
    SELECT goal.id, body.id, CASE WHEN goal."countsHours" THEN body."minimumHours" END
    FROM jsonb_to_recordset(${bodies}::jsonb) AS body(id uuid, "minimumHours" int)
    CROSS JOIN jsonb_to_recordset(${JSON.stringify(goals)}::jsonb) AS goal(id uuid, "countsHours" boolean)`;
  const ids = rows.map(({ id }) => id);
  return recompute(context, agreement.id, {
    cause,
    parties: { OR: [{ id: { in: ids } }, { role: { not: 'ACCESSION' } }] },
  });
}

function recompute(
  { tx, actor, now }: MutationContext,
  agreementId: string,
  what: Pick<Recomputation, 'cause' | 'parties'>,
): Promise<Impact> {
  return recomputeObligations(tx, { agreementId, actorId: actor.userId, at: now, ...what });
}
