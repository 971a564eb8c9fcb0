import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { Relief } from '@/lib/db/generated/client';
import { agreementIds, agreementRecords } from '@/lib/db/scope';
import { fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { RELIEF_KIND } from '@/lib/domain/glossary';
import { type Impact, mustBeSeen, NO_IMPACT } from '@/lib/domain/obligations/impact';
import { reliefProblems, reliefTitle } from '@/lib/domain/obligations/relief-facts';
import { assertSeen, impactCounts, NETWORK_TIMEOUT, recomputeObligations } from '@/lib/features/obligations/mutations';
import { findAccessions, readGoalCodes } from '@/lib/features/reliefs/data';
import {
  EVERY_PARTY,
  ONE_ACCESSION,
  type ReliefForm,
  reliefForm,
  reliefWithdrawalForm,
} from '@/lib/features/reliefs/schema';

type Done = { id: string; partyId: string | null; repeated: boolean; impact: Impact };

/** Accession bodies named when several answer to the words that were typed. */
const NAMED = 5;

/** The mark of a decision that reaches nothing: the person is told so once before it is saved. */
const REACHES_NOTHING = 'nenhuma';

/** Suspends or waives goals for an interval. The obligations that it reaches follow at once. */
export const grantRelief = defineMutation({
  permission: 'relief.manage',
  schema: reliefForm,
  timeout: NETWORK_TIMEOUT,
  load: async ({ tx, actor }, { id, agreementId }) => {
    const agreement = await tx.agreement.findFirst({
      where: { AND: [{ id: agreementId }, agreementIds(actor, 'relief.manage')] },
    });
    const existing = await tx.relief.findUnique({ where: { id } });
    return agreement && { agreementId, agreement, existing };
  },
  run: async (context, input, { agreementId, agreement, existing }): Promise<Done> => {
    const { tx, actor, now } = context;
    const { id, kind, goalCodes, startsOn, endsOn, reason, seen } = input;
    const partyId = await partyOf(context, input);
    if (existing) {
      if (!isSame(existing, input, partyId)) throw new Refusal('CONFLICT');
      return { id, partyId, repeated: true, impact: NO_IMPACT };
    }
    const term = { startsOn: fromUtc(agreement.startsOn), months: agreement.termMonths };
    const problems = reliefProblems(input, term, await readGoalCodes(tx, agreementId));
    if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
    await tx.relief.create({
      data: {
        ...{ id, agreementId, kind, goalCodes: [...new Set(goalCodes)], partyId, reason },
        startsOn: toUtc(startsOn),
        endsOn: toUtc(endsOn),
        createdById: actor.userId,
        createdAt: now,
      },
    });
    const cause = `${reliefTitle(input)}: ${reason}`;
    const impact = await recompute(context, { agreementId, goalCodes, partyId }, cause);
    if (!mustBeSeen(impact) && seen !== REACHES_NOTHING)
      throw new Refusal('SEE_IMPACT', {}, { impact, seen: REACHES_NOTHING });
    assertSeen(impact, seen);
    return { id, partyId, repeated: false, impact };
  },
  audit: ({ kind, goalCodes, startsOn, endsOn }, _resource, { id, partyId, repeated, impact }) =>
    repeated
      ? null
      : {
          action: 'relief.granted',
          entity: 'Relief',
          entityId: id,
          partyId,
          data: { kind, goals: goalCodes.join(', '), startsOn, endsOn, ...impactCounts(impact) },
        },
});

/** Withdraws a decision for a reason: what it had set aside runs again. */
export const withdrawRelief = defineMutation({
  permission: 'relief.manage',
  schema: reliefWithdrawalForm,
  timeout: NETWORK_TIMEOUT,
  load: ({ tx, actor }, { id }) =>
    tx.relief
      .findFirst({ where: { AND: [{ id }, agreementRecords(actor, 'relief.manage')] } })
      .then((relief) => relief && { agreementId: relief.agreementId, relief }),
  run: async (context, { id, reason, seen }, { relief }): Promise<Done> => {
    const { agreementId, partyId, goalCodes, kind } = relief;
    if (relief.withdrawnReason === reason) return { id, partyId, repeated: true, impact: NO_IMPACT };
    if (relief.withdrawnReason !== null) throw new Refusal('WRONG_STATE');
    await context.tx.relief.update({ where: { id }, data: { withdrawnReason: reason } });
    const cause = `${RELIEF_KIND[kind]} retirada: ${reason}`;
    const impact = await recompute(context, { agreementId, goalCodes, partyId }, cause);
    assertSeen(impact, seen);
    return { id, partyId, repeated: false, impact };
  },
  audit: (_input, _resource, { id, partyId, repeated, impact }) =>
    repeated
      ? null
      : { action: 'relief.withdrawn', entity: 'Relief', entityId: id, partyId, data: impactCounts(impact) },
});

/** The party that the form names; null for every one. */
async function partyOf({ tx }: MutationContext, { agreementId, party, accession = '' }: ReliefForm) {
  if (party === EVERY_PARTY) return null;
  if (party !== ONE_ACCESSION) {
    const found = await tx.party.findFirst({ where: { id: party, agreementId }, select: { id: true } });
    if (!found) throw new Refusal('INVALID', { party: ['Este partícipe não é deste acordo.'] });
    return found.id;
  }
  const found = await findAccessions(tx, agreementId, accession, NAMED);
  const [only] = found;
  if (only && found.length === 1) return only.id;
  const names = new Intl.ListFormat('pt-BR').format(found.map(({ acronym }) => acronym));
  throw new Refusal('INVALID', {
    accession: [
      only
        ? `Mais de um aderente tem estas palavras: ${names}. Escreva a sigla inteira.`
        : 'Nenhum aderente deste acordo tem esta sigla, este nome ou este CNPJ.',
    ],
  });
}

/** The same form sent again (a double click, a retry): what it asked for is already so, word for word. */
function isSame(stored: Relief, told: ReliefForm, partyId: string | null): boolean {
  return (
    stored.withdrawnReason === null &&
    stored.agreementId === told.agreementId &&
    stored.kind === told.kind &&
    stored.partyId === partyId &&
    stored.reason === told.reason &&
    fromUtc(stored.startsOn) === told.startsOn &&
    fromUtc(stored.endsOn) === told.endsOn &&
    stored.goalCodes.join() === [...new Set(told.goalCodes)].join()
  );
}

function recompute(
  { tx, actor, now }: MutationContext,
  { agreementId, goalCodes, partyId }: Pick<Relief, 'agreementId' | 'goalCodes' | 'partyId'>,
  cause: string,
): Promise<Impact> {
  return recomputeObligations(tx, {
    agreementId,
    actorId: actor.userId,
    at: now,
    cause,
    parties: partyId ? { id: partyId } : undefined,
    goalCode: goalCodes.length === 1 ? goalCodes[0] : undefined,
  });
}
