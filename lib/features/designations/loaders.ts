import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { type FollowUpAlert, followUpAlert, purposeOfGoal } from '@/lib/domain/designations/follow-up';
import { designationMessage } from '@/lib/domain/designations/message';
import { DESIGNATION_PURPOSE, type DesignationPurpose } from '@/lib/domain/glossary';
import { type Actor, can, mayEver, type Permission, scopeOf } from '@/lib/domain/permissions/policy';
import { ownParty } from '@/lib/features/parties/data';
import {
  countActive,
  countDesignations,
  type DesignationRow,
  findDesignation,
  findParty,
  listDesignations,
  listOthersOf,
  readFollowUp,
  readOwedPurposes,
} from './data';
import { type DesignationListQuery, type NewDesignationQuery, purposeOf } from './schema';

const PAGE = 25;
/** People of one party that its page tells; the list has the rest. */
const OF_PARTY = 200;

/** Whether this person reaches every party's people. */
export function seesNetwork(actor: Actor): boolean {
  return scopeOf(actor, 'person.read') === 'all';
}

/** People over all parties, as the address asks. */
export async function loadDesignations(actor: Actor, query: DesignationListQuery) {
  const filter = {
    search: query.busca,
    purpose: query.finalidade && purposeOf(query.finalidade),
    state: query.situacao && ({ ativas: 'active', encerradas: 'ended' } as const)[query.situacao],
  };
  const [rows, { total, active }, own] = await Promise.all([
    listDesignations(actor, filter, { take: PAGE, skip: (query.pagina - 1) * PAGE }),
    countDesignations(actor, filter),
    ownParty(actor),
  ]);
  return { rows, total, active, pages: Math.max(1, Math.ceil(total / PAGE)), own, ...powers(actor, own) };
}

/** The people of one party, in one list for each thing the plan asks people for. Null when out of reach. */
export async function loadPartyDesignations(actor: Actor, partyId?: string) {
  const id = partyId ?? (await ownParty(actor))?.id;
  const party = id && mayEver(actor, 'person.read') ? await findParty(actor, id, 'person.read') : null;
  if (!party) return null;
  const [owed, rows, alert] = await Promise.all([
    readOwedPurposes(party),
    listDesignations(actor, { partyId: party.id }, { take: OF_PARTY }),
    loadFollowUp(actor, party.id),
  ]);
  const purposes = (Object.keys(DESIGNATION_PURPOSE) as DesignationPurpose[]).filter(
    (purpose) => owed.includes(purpose) || rows.some((row) => row.purpose === purpose),
  );
  const lists = purposes.map((purpose) => listOf(purpose, rows, { party, isOwed: owed.includes(purpose) }));
  return { party, lists, alert, ...powers(actor, party) };
}

type Party = NonNullable<Awaited<ReturnType<typeof findParty>>>;

function listOf(
  purpose: DesignationPurpose,
  rows: DesignationRow[],
  { party, isOwed }: { party: Party; isOwed: boolean },
) {
  const ofPurpose = rows.filter((row) => row.purpose === purpose);
  const active = ofPurpose.filter(({ endsOn }) => endsOn === null);
  const names = active.map(({ name }) => name);
  const facts = { number: party.agreement.number, party, purpose, names };
  return {
    purpose,
    isOwed,
    active,
    past: ofPurpose.filter(({ endsOn }) => endsOn !== null),
    message: names.length > 0 ? designationMessage(facts) : null,
  };
}

/** What this person may do with the people of a party. */
function powers(actor: Actor, party: { id: string; agreementId: string } | null) {
  const may = (permission: Permission) =>
    party !== null && can(actor, permission, { agreementId: party.agreementId, partyId: party.id });
  return { manages: may('person.manage'), reveals: may('person.reveal'), writes: may('activity.write') };
}

/** One designation with the same person's others; null when out of reach of this permission. */
export async function loadDesignation(actor: Actor, id: string, permission: Permission = 'person.read') {
  const found = z.uuid().safeParse(id).success ? await findDesignation(actor, id, permission) : null;
  if (!found) return null;
  const { cpfHash, ...designation } = found;
  const others = await listOthersOf(actor, { id, cpfHash });
  return { designation, others, today: clockToday(), ...powers(actor, designation.party) };
}

/** What a new designation starts from: an id of its own and what it may be for. Null for who may not. */
export async function loadNewDesignation(actor: Actor, { participe, finalidade }: NewDesignationQuery) {
  const partyId = participe ?? (await ownParty(actor))?.id;
  const party = partyId && mayEver(actor, 'person.manage') ? await findParty(actor, partyId, 'person.manage') : null;
  if (!party) return null;
  const owed = await readOwedPurposes(party);
  const asked = purposeOf(finalidade);
  const purpose = owed.includes(asked) ? asked : owed[0];
  return purpose ? { id: randomUUID(), party, purpose, today: clockToday() } : null;
}

/** Who takes over from this one, with an id of its own. Null for who may not, or where somebody did. */
export async function loadReplacement(actor: Actor, id: string) {
  const loaded = await loadDesignation(actor, id, 'person.manage');
  if (!loaded || loaded.designation.replacedBy) return null;
  return { ...loaded, newId: randomUUID() };
}

/** The reminder of goal 1.1 for a party; null when there is nothing to say, or nothing this person may hear. */
export async function loadFollowUp(actor: Actor, partyId: string): Promise<FollowUpAlert | null> {
  if (!mayEver(actor, 'person.read')) return null;
  const facts = await readFollowUp(actor, partyId);
  return facts && followUpAlert(facts.party, facts.served, clockToday());
}

/** How many people answer for a goal that asks for people, in one party or over all; null for other goals and readers. */
export async function loadGoalPeople(actor: Actor, code: string, party: { id: string; agreementId: string } | null) {
  const purpose = purposeOfGoal(code);
  const reads = party ? can(actor, 'person.read', { ...party, partyId: party.id }) : seesNetwork(actor);
  if (!purpose || !reads) return null;
  const [active, alert] = await Promise.all([
    countActive(actor, purpose, party?.id),
    party && purpose === 'FOLLOW_UP' ? loadFollowUp(actor, party.id) : null,
  ]);
  return { purpose, active, alert, partyId: party?.id ?? null };
}
