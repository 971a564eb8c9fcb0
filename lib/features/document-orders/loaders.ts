import 'server-only';
import { z } from 'zod';
import { stepsAt } from '@/lib/domain/documents/steps';
import { subjectOf } from '@/lib/domain/documents/subject';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { mayBeIssued } from '@/lib/domain/report/missing';
import { paperPage } from '@/lib/features/papers/loaders';
import { type DraftQuery, requestOf } from '@/lib/features/papers/schema';
import { ownParty } from '@/lib/features/parties/data';
import { countEditions, findActiveOrder, findOrder } from './data';

/** An order with its steps; null when out of reach. */
export async function loadOrder(actor: Actor, id: string) {
  const order = z.uuid().safeParse(id).success ? await findOrder(actor, id) : null;
  if (!order) return null;
  const isWaiting = order.state === 'WAITING';
  // Of what waits for its turn, no step is under way.
  return { order, steps: stepsAt(isWaiting ? -1 : order.step), isActive: isWaiting || order.state === 'RUNNING' };
}

/** What issuing this paper would do now: what is missing, which edition it makes, and the order that already runs. */
export async function loadIssue(actor: Actor, query: DraftQuery) {
  const party = await ownParty(actor);
  if (!party || !can(actor, 'report.generate', party)) return null;
  const request = requestOf(query, party.agreementId);
  const page = await paperPage(request);
  if (!page) return null;
  const { paper, missing } = page;
  const about = { agreementId: party.agreementId, kind: request.kind, subject: subjectOf(request) };
  const [editions, running] = await Promise.all([countEditions(about), findActiveOrder(about)]);
  return { request, title: paper.title, missing, mayIssue: mayBeIssued(missing), editions, running };
}
