import 'server-only';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { type ErrorCode, errorText, type FieldErrors, type Result } from '@/lib/action/errors';
import type { AnswerAction, FormAction, FormState } from '@/lib/action/form-state';
import { assertSameOrigin } from '@/lib/action/origin';
import { execute, guarded, type Mutation } from '@/lib/action/perform';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import type { Subject } from '@/lib/domain/permissions/policy';

type Failed = Extract<Result<never>, { ok: false }>;

/** Makes a mutation the action of a form. Success leaves by a redirect; anything else gives the form back, as typed. */
export function formAction<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
  { redirectTo }: { redirectTo: (data: Data) => string },
): FormAction {
  return answered([], async (form) => {
    // Before anything is parsed: what nobody signed in sent costs nothing.
    const actor = await currentActor();
    if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
    return parsed(form, mutation.schema, async (input) => {
      const result = await execute(mutation, { actor, now: now() }, input);
      return result.ok ? { ok: true, data: redirectTo(result.data) } : result;
    });
  });
}

/** Makes a mutation the action of a form whose answer is shown on the page that sent it. It goes into no address. */
export function answerAction<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
): AnswerAction<Data> {
  return async (_state, sent) => {
    const form = plainFields(sent);
    const result = await guarded(async (): Promise<Result<Data>> => {
      await assertSameOrigin();
      const actor = await currentActor();
      if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
      return parsed(form, mutation.schema, (input) => execute(mutation, { actor, now: now() }, input));
    });
    if (result.ok) return { formErrors: [], fieldErrors: {}, values: {}, answer: result.data };
    return formBack(result, shownAgain(form, []));
  };
}

/** The same for what asks for nobody signed in: `run` does the work and says where to go next. */
export function openFormAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<string>>,
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
function answered(secretFields: string[], answer: (form: FormData) => Promise<Result<string>>): FormAction {
  return async (_state, sent) => {
    const form = plainFields(sent);
    const typed = shownAgain(form, secretFields);
    const result = await guarded(async () => {
      await assertSameOrigin();
      return answer(form);
    });
    if (result.ok) redirect(result.data);
    return formBack(result, typed);
  };
}

/** The form as it was sent, with what is wrong or to be confirmed. */
function formBack(failure: Failed, values: FormState['values']): FormState {
  const { conflict, impact } = failure;
  if (conflict) return { formErrors: [errorText(failure)], fieldErrors: {}, values, conflict };
  if (impact) return { formErrors: [], fieldErrors: {}, values, impact };
  const { '': formErrors = [], ...fieldErrors } = failure.fieldErrors;
  const hasFields = Object.keys(fieldErrors).length > 0;
  return { formErrors: hasFields ? formErrors : [errorText(failure)], fieldErrors, values };
}

async function parsed<Schema extends z.ZodType, Data>(
  form: FormData,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<Data>>,
): Promise<Result<Data>> {
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
