import 'server-only';
import type { z } from 'zod';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import { agreementIds } from '@/lib/db/scope';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { termEnd } from '@/lib/domain/obligations/term';
import { changesOf } from '@/lib/domain/trail/facts';
import { reviewDaysForm, termForm } from '@/lib/features/agreements/schema';
import { assertSeen, impactCounts, NETWORK_TIMEOUT, recomputeObligations } from '@/lib/features/obligations/mutations';
import { plural } from '@/lib/format/number';

/** Confirms or changes the term. Open obligations follow in the same transaction. */
export const changeTerm = defineMutation({
  permission: 'plan.manage',
  schema: termForm,
  timeout: NETWORK_TIMEOUT,
  load: async ({ tx, actor }, { id }) => {
    const agreement = await tx.agreement.findFirst({
      where: { AND: [{ id }, agreementIds(actor, 'plan.manage')] },
    });
    return agreement && { agreementId: id, agreement };
  },
  run: async ({ tx, actor, now }, input, { agreement }) => {
    if (agreement.version !== input.version) throw new Refusal('CONFLICT');
    const { id, version, startsOn, startsConfirmed, termMonths, termConfirmed } = input;
    await assertHoldsAccessions(tx, id, { startsOn, months: termMonths });
    await tx.agreement.update({
      where: { id },
      data: { startsOn: toUtc(startsOn), startsConfirmed, termMonths, termConfirmed, version: version + 1 },
    });
    // Parties that signed count from the start itself; who joined later keeps their own date.
    await tx.party.updateMany({
      where: { agreementId: id, role: { not: 'ACCESSION' }, joinedOn: agreement.startsOn },
      data: { joinedOn: toUtc(startsOn) },
    });
    const impact = await recomputeObligations(tx, {
      agreementId: id,
      actorId: actor.userId,
      at: now,
      cause: causeOf(input),
    });
    assertSeen(impact, input.seen);
    return impact;
  },
  audit: ({ id, startsOn, startsConfirmed, termMonths }, { agreement }, impact) => ({
    action: 'term.changed',
    entity: 'Agreement',
    entityId: id,
    data: {
      startedOn: agreement.startsOn.toISOString().slice(0, 10),
      startsOn,
      ...changesOf({
        startsConfirmed: [agreement.startsConfirmed, startsConfirmed],
        termMonths: [agreement.termMonths, termMonths],
      }),
      ...impactCounts(impact),
    },
  }),
});

/** Changes within how many days SEGES reviews what it is sent. */
export const changeReviewDays = defineMutation({
  permission: 'plan.manage',
  schema: reviewDaysForm,
  load: async ({ tx, actor }, { id }) => {
    const agreement = await tx.agreement.findFirst({ where: { AND: [{ id }, agreementIds(actor, 'plan.manage')] } });
    return agreement && { agreementId: id, agreement };
  },
  run: async ({ tx }, { id, version, days }, { agreement }) => {
    if (agreement.version !== version) throw new Refusal('CONFLICT');
    await tx.agreement.update({ where: { id }, data: { reviewDays: days, version: version + 1 } });
  },
  audit: ({ id, days }, { agreement }) => ({
    action: 'reviewDays.changed',
    entity: 'Agreement',
    entityId: id,
    data: { before: agreement.reviewDays, after: days },
  }),
});

/** Refuses a term that would leave an accession outside of it: its instrument says when it was signed. */
async function assertHoldsAccessions(tx: Tx, agreementId: string, term: { startsOn: CivilDate; months: number }) {
  const end = termEnd(term);
  const outside = await tx.party.findFirst({
    where: {
      agreementId,
      role: 'ACCESSION',
      OR: [{ joinedOn: { lt: toUtc(term.startsOn) } }, { joinedOn: { gt: toUtc(end) } }],
    },
    orderBy: { joinedOn: 'asc' },
    select: { acronym: true, joinedOn: true },
  });
  if (!outside) return;
  const joinedOn = fromUtc(outside.joinedOn);
  const field = joinedOn > end ? 'termMonths' : 'startsOn';
  throw new Refusal('INVALID', {
    [field]: [`A adesão de ${outside.acronym} é de ${shortDate(joinedOn)} e ficaria fora da vigência.`],
  });
}

function causeOf({ startsOn, startsConfirmed, termMonths, source }: z.output<typeof termForm>): string {
  const start = `Início da vigência ${startsConfirmed ? 'confirmado' : 'presumido'} em ${shortDate(startsOn)}`;
  return `${start}, por ${plural(termMonths, 'mês', 'meses')}${source ? ` (${source})` : ''}`;
}
