import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import { statementWithin } from '@/lib/db/statement';
import { fromUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { orderKey, subjectOf } from '@/lib/domain/documents/subject';
import { termEnd } from '@/lib/domain/obligations/term';
import { orderReference } from '@/lib/features/document-orders/schema';
import { type PaperRequest, paperRequest } from '@/lib/features/papers/schema';
import { askFor } from '@/lib/jobs/queue';

/**
 * Asks for a document to be issued, which a job then does. Who asks for one that is being made gets that order: two
 * people who press at once make one document.
 */
export const orderDocument = defineMutation({
  permission: 'report.generate',
  schema: paperRequest,
  load: loadAgreement,
  run: async ({ tx, actor, now, today }, request, { startsOn, endsOn }) => {
    const day = 'on' in request ? request.on : null;
    const lastYear = yearOf(endsOn < today ? endsOn : today);
    if ('year' in request && (request.year < yearOf(startsOn) || request.year > lastYear))
      throw new Refusal('INVALID', {
        year: [`Escolha um ano da vigência que já começou, de ${yearOf(startsOn)} a ${lastYear}.`],
      });
    if (day && (day < startsOn || day > endsOn || day > today))
      throw new Refusal('INVALID', { on: ['Escolha um dia da vigência, até hoje.'] });
    if (!(await isThere(tx, request))) throw new Refusal('NOT_FOUND');
    const { agreementId, kind } = request;
    const subject = subjectOf(request);
    const activeKey = orderKey({ agreementId, kind, subject });
    const running = await tx.documentOrder.findUnique({ where: { activeKey }, select: { id: true } });
    if (running) return { ...running, isNew: false };
    const orderedForId = actor.memberships[0]?.partyId;
    if (!orderedForId) throw new Refusal('FORBIDDEN');
    const { id } = await tx.documentOrder.create({
      data: { agreementId, kind, subject, request, activeKey, orderedById: actor.userId, orderedForId, orderedAt: now },
      select: { id: true },
    });
    await askFor(statementWithin(tx), 'document', [{ id }]);
    return { id, isNew: true };
  },
  audit: ({ agreementId, kind }, _agreement, { id, isNew }) =>
    isNew ? { action: 'document.ordered', entity: 'DocumentOrder', entityId: id, data: { agreementId, kind } } : null,
});

/** Stops an order that waits or runs. What was made of it by then goes; one that has ended stays as it is. */
export const cancelOrder = defineMutation({
  permission: 'report.generate',
  schema: orderReference,
  load: ({ tx }, { id }) => tx.documentOrder.findUnique({ where: { id }, select: { id: true, agreementId: true } }),
  run: async ({ tx, now }, { id }) => {
    const { count } = await tx.documentOrder.updateMany({
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data: { state: 'CANCELLED', activeKey: null, endedAt: now },
    });
    if (count === 0) throw new Refusal('ORDER_ENDED');
    return { id };
  },
  audit: ({ id }, { agreementId }) => ({
    action: 'document.cancelled',
    entity: 'DocumentOrder',
    entityId: id,
    data: { agreementId },
  }),
});

async function loadAgreement({ tx }: MutationContext, { agreementId }: { agreementId: string }) {
  const agreement = await tx.agreement.findUnique({
    where: { id: agreementId },
    select: { startsOn: true, termMonths: true },
  });
  if (!agreement) return null;
  const startsOn = fromUtc(agreement.startsOn);
  return { agreementId, startsOn, endsOn: termEnd({ startsOn, months: agreement.termMonths }) };
}

/** Whether what a document is about belongs to the agreement. */
async function isThere(tx: Tx, request: PaperRequest): Promise<boolean> {
  const { agreementId } = request;
  if (request.kind === 'party') return (await tx.party.count({ where: { id: request.partyId, agreementId } })) > 0;
  if (request.kind === 'minutes')
    return (await tx.meetingMinutes.count({ where: { eventId: request.eventId, event: { agreementId } } })) > 0;
  return true;
}
