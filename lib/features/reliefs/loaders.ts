import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { ELECTORAL_PERIOD, reliefState } from '@/lib/domain/obligations/relief-facts';
import { termEnd } from '@/lib/domain/obligations/term';
import { type Actor, can, mayEver } from '@/lib/domain/permissions/policy';
import { findTerm } from '@/lib/features/agreements/data';
import { ownParty } from '@/lib/features/parties/data';
import { countReliefs, findRelief, listReliefs, readChoices } from './data';
import { EVERY_PARTY, type NewReliefQuery, ONE_ACCESSION } from './schema';

const PAGE = 20;

/** A page of the decisions of the person's agreement, each with where it stands today. */
export async function loadReliefs(actor: Actor, page: number) {
  const party = await ownParty(actor);
  const agreement = party && (await findTerm(actor, party.agreementId, 'agreement.read'));
  if (!agreement) return null;
  const today = clockToday();
  const [total, rows] = await Promise.all([
    countReliefs(actor, agreement.id),
    listReliefs(actor, agreement.id, { take: PAGE, skip: (page - 1) * PAGE }),
  ]);
  return {
    agreement,
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    reliefs: rows.map((relief) => ({ ...relief, state: reliefState(relief, today) })),
    manages: can(actor, 'relief.manage', { agreementId: agreement.id }),
  };
}

/** What a new decision starts from: an id of its own, what it may choose, and what was asked for. Null for who may not. */
export async function loadNewRelief(actor: Actor, query: NewReliefQuery) {
  const party = mayEver(actor, 'relief.manage') ? await ownParty(actor) : null;
  const term = party && (await findTerm(actor, party.agreementId, 'relief.manage'));
  if (!term) return null;
  const { goals, signatories, wanted } = await readChoices(term.id, query.participe);
  const isSignatory = signatories.some(({ id }) => id === wanted?.id);
  const period = query.periodo && ELECTORAL_PERIOD;
  const goalCodes: string[] = period ? [...period.goalCodes] : query.meta ? [query.meta] : [];
  return {
    agreement: { id: term.id, number: term.number },
    goals,
    signatories,
    days: { min: term.startsOn, max: termEnd({ startsOn: term.startsOn, months: term.termMonths }) },
    values: {
      id: randomUUID(),
      kind: period?.kind ?? null,
      goalCodes: goalCodes.filter((code) => goals.some((goal) => goal.code === code)),
      party: wanted ? (isSignatory ? wanted.id : ONE_ACCESSION) : EVERY_PARTY,
      accession: wanted && !isSignatory ? wanted.acronym : null,
      startsOn: period?.startsOn ?? null,
      endsOn: period?.endsOn ?? null,
      reason: period?.reason ?? null,
    },
  };
}

/** A decision to be withdrawn; null when out of reach. */
export async function loadReliefToWithdraw(actor: Actor, id: string) {
  const relief = z.uuid().safeParse(id).success ? await findRelief(actor, id, 'relief.manage') : null;
  return relief && { relief, state: reliefState(relief, clockToday()) };
}
