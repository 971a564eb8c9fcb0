import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { situationOf } from '@/lib/domain/obligations/situation';
import { type Actor, can, mayEver } from '@/lib/domain/permissions/policy';
import { listCalendars } from '@/lib/features/calendars/data';
import { ownParty } from '@/lib/features/parties/data';
import { goalsOf, listAccessions, noticesOf, readAccession, readAgreement } from './data';
import type { AccessionListQuery } from './schema';

const PAGE = 25;

/** A page of the accessions of the person's agreement, as the address asks. */
export async function loadAccessions(actor: Actor, { busca, situacao, ordem, pagina }: AccessionListQuery) {
  const party = await ownParty(actor);
  const agreementId = party?.agreementId ?? '';
  const today = clockToday();
  const filter = { search: busca, state: situacao, oldestFirst: ordem === 'antigas' };
  const page = { today, take: PAGE, skip: (pagina - 1) * PAGE };
  const listed = party
    ? await listAccessions(actor, agreementId, filter, page)
    : { rows: [], found: 0, total: 0, inForce: 0 };
  return {
    ...listed,
    pages: Math.max(1, Math.ceil(listed.found / PAGE)),
    today,
    manages: can(actor, 'accession.manage', { agreementId }),
  };
}

/** One accession with its goals and notice, and what this person may do; null when out of reach. */
export async function loadAccession(actor: Actor, id: string) {
  const accession = z.uuid().safeParse(id).success ? await readAccession(actor, id, 'agreement.read') : null;
  if (!accession) return null;
  const today = clockToday();
  const [plan, notices] = await Promise.all([goalsOf(accession), noticesOf(actor, accession.eventId)]);
  const subject = { agreementId: accession.agreementId, partyId: accession.id };
  return {
    accession,
    today,
    goals: (plan?.goals ?? []).map(({ assignments, ...goal }) => ({
      ...goal,
      minimumHours: assignments[0]?.minimumHours ?? null,
    })),
    notices: notices.flatMap((notice) => {
      const derived = situationOf(notice, today);
      return derived ? [{ ...notice, eventTitle: notice.period, derived }] : [];
    }),
    manages: can(actor, 'accession.manage', subject),
    seesDeadlines: can(actor, 'obligation.read', subject),
  };
}

/** What registering starts from; null for who may not. */
export async function loadNewAccession(actor: Actor) {
  const party = mayEver(actor, 'accession.manage') ? await ownParty(actor) : null;
  const agreement = party && (await readAgreement(actor, party.agreementId, 'accession.manage'));
  if (!agreement) return null;
  const calendars = await listCalendars();
  return {
    id: randomUUID(),
    agreement: { ...agreement, goals: agreement.goals.map(({ code, description }) => ({ code, description })) },
    calendars: calendars.map(({ code, name }) => ({ value: code, label: name })),
    today: clockToday(),
    /** What the plan asks in hours, before any override. */
    usualHours: agreement.goals.flatMap(({ rule }) => ('minimumHours' in rule && rule.minimumHours) || []).at(0),
  };
}

/** An accession to be changed or ended, with the days between which it may end; null for who may not. */
export async function loadManagedAccession(actor: Actor, id: string) {
  const known = z.uuid().safeParse(id).success;
  const accession = known ? await readAccession(actor, id, 'accession.manage') : null;
  const agreement = accession && (await readAgreement(actor, accession.agreementId, 'accession.manage'));
  if (!accession || !agreement) return null;
  const today = clockToday();
  const hasEnded = accession.leftOn !== null && accession.leftOn <= today;
  return { accession, endsOn: agreement.endsOn, today, hasEnded };
}
