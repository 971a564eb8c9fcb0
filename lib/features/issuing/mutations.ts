import 'server-only';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { type ErrorCode, Refusal } from '@/lib/action/errors';
import { defineMutation, perform } from '@/lib/action/perform';
import { actorBehind } from '@/lib/auth/actor';
import { dayOf, machineTime, now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { statementWithin } from '@/lib/db/statement';
import { transaction } from '@/lib/db/transaction';
import { shortened } from '@/lib/documents/paper/shorten';
import { type DocumentFormat, RENDERERS } from '@/lib/documents/renderers';
import { yearOf } from '@/lib/domain/calendar/civil-date';
import { CODE_BYTES, codeOf, printedCode } from '@/lib/domain/documents/code';
import { ISSUING_STEPS } from '@/lib/domain/documents/steps';
import { can } from '@/lib/domain/permissions/policy';
import { mayBeIssued } from '@/lib/domain/report/missing';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import { env } from '@/lib/env/env';
import { orderReference } from '@/lib/features/document-orders/schema';
import { type BuiltPaper, buildPaper } from '@/lib/features/papers/loaders';
import { type PaperRequest, paperRequest } from '@/lib/features/papers/schema';
import { askFor } from '@/lib/jobs/queue';
import { log } from '@/lib/log/log';
import { keepMade } from '@/lib/storage/keep';
import { nextEdition, silentOrders } from './data';
import { madeDocument } from './schema';

const MOST_BYTES = 500 * 1024 * 1024;
const BEAT_MS = 1_000;
/** A job that says nothing for so long has ended with its process. */
const SILENCE_MS = 60_000;
/** What ends its process so often would end it for ever. */
const MOST_ATTEMPTS = 3;

type Order = NonNullable<Awaited<ReturnType<typeof claim>>>;
type Work = { order: Order; beat: (step: number) => Promise<void>; signal: AbortSignal };

/**
 * Makes the document of one order and puts it on record. Run again, or by two at once, it makes one: only who claims the
 * order goes on. What a cancelled or failed one leaves in storage no record names, and the nightly sweep takes it.
 */
export async function issueDocument(data: object): Promise<void> {
  const { id } = orderReference.parse(data);
  const order = await claim(id);
  if (!order) return;
  const cancelled = new AbortController();
  let reached = 0;
  const beat = async (step: number) => {
    reached = step;
    const alive = { where: { id, state: 'RUNNING' }, data: { step, beatAt: machineTime() } } as const;
    if ((await db.documentOrder.updateMany(alive)).count === 0) cancelled.abort();
    cancelled.signal.throwIfAborted();
  };
  const pulse = setInterval(() => void beat(reached).catch(() => undefined), BEAT_MS);
  try {
    await make({ order, beat, signal: cancelled.signal });
  } catch (error) {
    if (!cancelled.signal.aborted) await fail(id, error);
  } finally {
    clearInterval(pulse);
  }
}

/** Each minute: asks again for the orders whose process ended, and gives up those that ended it each time. */
export async function resumeOrders(): Promise<void> {
  const before = new Date(machineTime().getTime() - SILENCE_MS);
  await db.documentOrder.updateMany({
    where: { state: 'RUNNING', beatAt: { lt: before }, attempts: { gte: MOST_ATTEMPTS } },
    data: { state: 'FAILED', failure: 'UNEXPECTED', activeKey: null, endedAt: now() },
  });
  await transaction(async (tx) => askFor(statementWithin(tx), 'document', await silentOrders(tx, before)));
}

/** Takes up an order that waits, or that nobody has worked on for a while; null for any other. */
async function claim(id: string) {
  const silent = { lt: new Date(machineTime().getTime() - SILENCE_MS) };
  const { count } = await db.documentOrder.updateMany({
    where: { id, attempts: { lt: MOST_ATTEMPTS }, OR: [{ state: 'WAITING' }, { state: 'RUNNING', beatAt: silent }] },
    data: { state: 'RUNNING', step: 0, attempts: { increment: 1 }, beatAt: machineTime() },
  });
  return count === 0 ? null : db.documentOrder.findUnique({ where: { id } });
}

async function fail(id: string, error: unknown): Promise<void> {
  const failure: ErrorCode = error instanceof Refusal ? error.code : 'UNEXPECTED';
  if (failure === 'UNEXPECTED') log.error({ err: error, orderId: id }, 'a document could not be issued');
  await db.documentOrder.updateMany({
    where: { id, state: 'RUNNING' },
    data: { state: 'FAILED', failure, activeKey: null, endedAt: now() },
  });
}

async function make({ order, beat, signal }: Work): Promise<void> {
  const actor = await actorBehind(order.orderedById, order.orderedForId);
  if (!actor || !can(actor, 'report.generate', order)) throw new Refusal('FORBIDDEN');
  const request = paperRequest.parse(order.request);
  const at = now();
  const built = await buildPaper(request, at);
  if (!built) throw new Refusal('NOT_FOUND');
  if (!mayBeIssued(built.missing)) throw new Refusal('REPORT_INCOMPLETE');
  const edition = await nextEdition(db, order);
  const code = codeOf(randomBytes(CODE_BYTES));
  const address = new URL(`/conferir/${printedCode(code)}`, env.APP_URL).href;
  const stamp = { draft: false, code: printedCode(code), address, edition, issuedOn: dayOf(at) };
  await beat(1);
  const files = await makeFiles(built, stamp, signal);
  await beat(ISSUING_STEPS.length - 1);
  const { paper, fileName } = built;
  const page = shortened(paper);
  const made = {
    orderId: order.id,
    year: yearIn(request, paper),
    edition,
    code,
    title: paper.title,
    fileName,
    page,
    files,
  };
  const result = await perform(recordDocument, { actor, now: at }, made);
  if (!result.ok) throw new Refusal(result.code);
}

/**
 * Every file, each in a process of its own that ends when the order is cancelled or another one fails. The PDF takes about
 * as long as the two others, which follow one another: more at once would only take more memory.
 */
async function makeFiles({ paper, pictures }: BuiltPaper, stamp: Stamp, cancelled: AbortSignal) {
  const failed = new AbortController();
  const signal = AbortSignal.any([cancelled, failed.signal]);
  const make = async (format: DocumentFormat) => ({
    format,
    ...(await kept(await RENDERERS[format](paper, stamp, pictures, signal))),
  });
  const office = async () => {
    const word = await make('docx');
    // Minutes have no figures for a workbook.
    return paper.sheets.length > 0 ? [word, await make('xlsx')] : [word];
  };
  const both = Promise.all([make('pdf'), office()]);
  both.catch(() => failed.abort());
  const [pdf, rest] = await both;
  const data = { format: 'json' as const, ...(await kept(Buffer.from(JSON.stringify({ paper, stamp })))) };
  return [pdf, ...rest, data];
}

const kept = (bytes: Buffer) => keepMade(Readable.from([bytes]), MOST_BYTES);

/** The year under which it is listed: of minutes, that of the meeting. */
function yearIn(request: PaperRequest, paper: Paper): number {
  if ('year' in request) return request.year;
  return yearOf(request.kind === 'state' ? request.on : paper.madeOn);
}

/** Puts a document on record with its files, which from then on nobody changes; the order ends with it. */
const recordDocument = defineMutation({
  permission: 'report.generate',
  schema: madeDocument,
  load: ({ tx }, { orderId }) => tx.documentOrder.findUnique({ where: { id: orderId } }),
  run: async ({ tx, actor, now: issuedAt }, { orderId, files, page, ...made }, order) => {
    const { agreementId, kind, subject, orderedForId } = order;
    if (order.state !== 'RUNNING') throw new Refusal('ORDER_ENDED');
    if ((await nextEdition(tx, order)) !== made.edition) throw new Refusal('EDITION_TAKEN');
    const { id } = await tx.issuedDocument.create({
      data: {
        ...made,
        ...{ agreementId, kind, subject, page: JSON.parse(JSON.stringify(page)), issuedAt },
        ...{ issuedById: actor.userId, issuedForId: orderedForId },
        files: { create: files.map(({ key, ...file }) => ({ ...file, storageKey: key })) },
      },
      select: { id: true },
    });
    const done = { state: 'DONE', step: ISSUING_STEPS.length, activeKey: null, endedAt: issuedAt } as const;
    await tx.documentOrder.update({ where: { id: orderId }, data: { ...done, documentId: id } });
    return { id };
  },
  audit: ({ files, edition, code }, { agreementId, kind, subject }, { id }) => ({
    action: 'document.issued',
    entity: 'IssuedDocument',
    entityId: id,
    data: { agreementId, kind, subject, edition, code, sha256: files[0]?.sha256 ?? '' },
  }),
});
