import 'server-only';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { type ErrorCode, errorText, type FieldErrors, type Result } from '@/lib/action/errors';
import type { FormAction, FormState } from '@/lib/action/form-state';
import { assertSameOrigin } from '@/lib/action/origin';
import { execute, guarded, type Mutation } from '@/lib/action/perform';
import { currentActor } from '@/lib/auth/session';
import { accountOf, counted } from '@/lib/auth/throttle';
import { now } from '@/lib/clock/clock';
import type { Subject } from '@/lib/domain/permissions/policy';

/** What follows a success: the page to go to, or what this page shows once. */
export type Onward = string | { shown: string[] };

interface FormOptions<Data> {
  /** Where to go on; after the change is written for good, so that it may also give the browser a cookie. */
  redirectTo: (data: Data) => Onward | Promise<Onward>;
  /** Fields that never come back to the page. */
  secretFields?: string[];
}

/** Makes a mutation the action of a form. Success leaves by a redirect; anything else gives the form back, as typed. */
export function formAction<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
  { redirectTo, secretFields = [] }: FormOptions<Data>,
): FormAction {
  return answered(secretFields, async (form) => {
    // Before anything is parsed: what nobody signed in sent costs nothing.
    const actor = await currentActor();
    if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
    return parsed(form, mutation.schema, async (input) => {
      const run = () => execute(mutation, { actor, now: now() }, input);
      const { proves } = mutation;
      const result = proves ? await counted(proves, await accountOf(actor.userId), run) : await run();
      return result.ok ? { ok: true, data: await redirectTo(result.data) } : result;
    });
  });
}

/** The same for what asks for nobody signed in: `run` does the work and says where to go next. */
export function openFormAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<Onward>>,
  { secretFields = [] }: { secretFields?: string[] } = {},
): FormAction {
  return answered(secretFields, (form) => parsed(form, schema, run));
}

/** What a page sends by itself and stays open: the answer comes back as data, or as what went wrong and in which fields. */
export type QuietAction<Data> = (
  form: FormData,
) => Promise<{ ok: true; data: Data } | { ok: false; code: ErrorCode; fields: string[] }>;

/** Makes a mutation such an action, for a draft that is kept while it is typed. */
export function quietAction<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
): QuietAction<Data> {
  return async (sent) => {
    const result = await guarded(async (): Promise<Result<Data>> => {
      await assertSameOrigin();
      const actor = await currentActor();
      if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
      const submission = parseWithZod(plainFields(sent), { schema: mutation.schema });
      if (submission.status !== 'success')
        return { ok: false, code: 'INVALID', fieldErrors: withoutEmpty(submission.error ?? {}) };
      return execute(mutation, { actor, now: now() }, submission.value as z.output<Schema>);
    });
    return result.ok ? result : { ok: false, code: result.code, fields: Object.keys(result.fieldErrors) };
  };
}

/** Refuses a foreign origin, then answers with where to go, or with the form as it was sent and what is wrong with it. */
function answered(secretFields: string[], answer: (form: FormData) => Promise<Result<Onward>>): FormAction {
  return async (_state, sent) => {
    const form = plainFields(sent);
    const typed = shownAgain(form, secretFields);
    const result = await guarded(async () => {
      await assertSameOrigin();
      return answer(form);
    });
    if (result.ok) {
      if (typeof result.data === 'string') redirect(result.data);
      return { formErrors: [], fieldErrors: {}, values: {}, shown: result.data.shown };
    }
    if (result.conflict)
      return { formErrors: [errorText(result)], fieldErrors: {}, values: typed, conflict: result.conflict };
    if (result.impact) return { formErrors: [], fieldErrors: {}, values: typed, impact: result.impact };
    const { '': formErrors = [], ...fieldErrors } = result.fieldErrors;
    const isSaid = formErrors.length > 0 || Object.keys(fieldErrors).length > 0;
    return { formErrors: isSaid ? formErrors : [errorText(result)], fieldErrors, values: typed };
  };
}

async function parsed<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<Onward>>,
): Promise<Result<Onward>> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === 'success') return run(submission.value as z.output<Schema>);
  return { ok: false, code: 'INVALID', fieldErrors: withoutEmpty(submission.error ?? {}) };
}

/** More fields than any form of ours has. */
const MOST_FIELDS = 200;

/**
 * Only fields with plain names go on. The parser would read `a[4000000]` as the last of four million, and no form of
 * ours names a place in a list; a list is one name sent several times.
 */
function plainFields(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of [...sent].slice(0, MOST_FIELDS)) if (/^\w{1,40}$/.test(name)) form.append(name, value);
  return form;
}

function withoutEmpty(errors: Record<string, string[] | null>): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(isFilled));
}

function isFilled(entry: [string, string[] | null]): entry is [string, string[]] {
  return Boolean(entry[1]?.length);
}

/** What was typed, to be shown again; a name sent several times is a list. Files and secrets never come back. */
function shownAgain(form: FormData, secretFields: string[]): FormState['values'] {
  const names = [...new Set(form.keys())].filter((name) => !secretFields.includes(name));
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, texts.length > 1 ? texts : (texts[0] ?? '')];
    }),
  );
}
