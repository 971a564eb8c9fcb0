import 'server-only';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { type ErrorCode, type FieldErrors, Refusal, type Result } from '@/lib/action/errors';
import { type AuditEntry, recordAudit } from '@/lib/audit/record';
import { forgetRemembered } from '@/lib/cache/remember';
import { dayOf } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import type { GuardedForm } from '@/lib/domain/accounts/limits';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { type Actor, can, type Permission, type Subject } from '@/lib/domain/permissions/policy';
import { log } from '@/lib/log/log';
import { withinRequest } from '@/lib/log/request';

export interface MutationContext {
  tx: Tx;
  actor: Actor;
  now: Date;
  today: CivilDate;
}

/**
 * A change that someone makes. Every key is required, so that none of them can be forgotten:
 * what it takes, who may do it, what it is done to, what happens, and what the trail says.
 */
export interface Mutation<Schema extends z.ZodType, Resource extends Subject, Data> {
  schema: Schema;
  permission: Permission;
  /** How long it may take, in milliseconds, where it touches every obligation there is. */
  timeout?: number;
  /** What it has the person prove once more: as an action of a form its wrong tries are counted and throttled. */
  proves?: GuardedForm;
  /** Finds what the change is about, inside the transaction; null is "not found". */
  load(context: MutationContext, input: z.output<Schema>): Promise<Resource | null>;
  /** Decides and writes. Throws a `Refusal` to undo everything. */
  run(context: MutationContext, input: z.output<Schema>, resource: Resource): Promise<Data>;
  /** What the trail says of it, of each record it touched; null when the request only repeated what had been done. */
  audit(input: z.output<Schema>, resource: Resource, data: Data): AuditEntry | AuditEntry[] | null;
}

/** Gives a mutation its types; each missing key is a compile error. */
export function defineMutation<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
): Mutation<Schema, Resource, Data> {
  return mutation;
}

/** Who acts, and when. */
export interface Performer {
  actor: Actor;
  now: Date;
}

/** Carries out a mutation on input of any shape: parses it first, then does as `execute`. */
export async function perform<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
  performer: Performer,
  rawInput: z.input<Schema>,
): Promise<Result<Data>> {
  const parsed = mutation.schema.safeParse(rawInput);
  if (!parsed.success) return { ok: false, code: 'INVALID', fieldErrors: fieldErrorsOf(parsed.error) };
  return execute(mutation, performer, parsed.data);
}

/** Carries out a mutation on parsed input: load, policy, run and audit in one transaction. */
export async function execute<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
  { actor, now }: Performer,
  input: z.output<Schema>,
): Promise<Result<Data>> {
  const { permission } = mutation;
  return guarded(async () => {
    const changed = transaction(async (tx) => {
      const context = { tx, actor, now, today: dayOf(now) };
      const resource = await mutation.load(context, input);
      // What is out of reach is not found, so that whoever tries other people's records one by one is told of too.
      if (!resource) throw new Denial('NOT_FOUND', {});
      if (!can(actor, permission, resource)) throw new Denial(refusalCode(actor, resource), resource);
      const result = await mutation.run(context, input, resource);
      const entry = mutation.audit(input, resource, result);
      if (entry) await recordAudit(tx, actor.userId, now, entry);
      return result;
    }, mutation.timeout);
    const data = await changed.catch(async (error) => {
      if (error instanceof Denial) await recordDenial(error, permission, { actor, now });
      throw error;
    });
    // What was withdrawn from the public is gone from its pages at once.
    forgetRemembered();
    return { ok: true, data };
  });
}

/** A refusal by the policy: unlike others it is told, since it says that someone tried what they may not. */
class Denial extends Refusal {
  constructor(
    code: ErrorCode,
    readonly subject: Subject,
  ) {
    super(code);
  }
}

/** In a transaction of its own, because that of the change was undone. Of a thing that was not found, no party is known. */
async function recordDenial(
  { code, subject }: Denial,
  permission: Permission,
  { actor, now }: Performer,
): Promise<void> {
  const partyId = subject.partyId ?? null;
  log.warn({ permission, code, userId: actor.userId, partyId }, 'someone tried what they may not');
  const entry = { action: 'authorization.denied', entity: 'Permission', entityId: permission, partyId } as const;
  await transaction((tx) => recordAudit(tx, actor.userId, now, { ...entry, data: { code } }));
}

/** Turns what is thrown into a result: a refusal keeps its code, anything else is logged and shows a reference. */
export async function guarded<Data>(run: () => Promise<Result<Data>>): Promise<Result<Data>> {
  return withinRequest(() => answered(run));
}

async function answered<Data>(run: () => Promise<Result<Data>>): Promise<Result<Data>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, fieldErrors, impact, conflict } = error;
      return { ok: false, code, fieldErrors, impact, conflict };
    }
    const reference = randomBytes(3).toString('hex').toUpperCase();
    log.error({ reference, err: error }, 'unexpected error in an action');
    return { ok: false, code: 'UNEXPECTED', fieldErrors: {}, reference };
  }
}

/** Someone who cannot even see the thing learns nothing of its existence. */
function refusalCode(actor: Actor, resource: Subject): ErrorCode {
  if (!can(actor, 'activity.read', resource)) return 'NOT_FOUND';
  return resource.authorIds?.includes(actor.userId) ? 'OWN_WORK' : 'FORBIDDEN';
}

function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) (errors[issue.path.join('.')] ??= []).push(issue.message);
  return errors;
}
