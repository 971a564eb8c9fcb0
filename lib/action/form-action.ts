import 'server-only';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { errorText, type Result } from '@/lib/action/errors';
import { assertSameOrigin } from '@/lib/action/origin';
import { execute, guarded, type Mutation } from '@/lib/action/perform';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import type { Subject } from '@/lib/domain/permissions/policy';

/** What a form gets back when it has something to mend; success leaves by a redirect. */
export type FormState = SubmissionResult<string[]> | undefined;
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** Makes a mutation the action of a form. The state the browser sends back has no authority and is not read. */
export function formAction<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
  { redirectTo }: { redirectTo: (data: Data) => string },
): FormAction {
  return handle(mutation.schema, async (input) => {
    const actor = await currentActor();
    if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
    const result = await execute(mutation, { actor, now: now() }, input);
    return result.ok ? { ok: true, data: redirectTo(result.data) } : result;
  });
}

/** The same for what needs nobody signed in: `run` does the work and says where to go next. */
export function publicFormAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<string>>,
  { hideFields = [] }: { hideFields?: string[] } = {},
): FormAction {
  return handle(schema, run, hideFields);
}

function handle<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<string>>,
  hideFields: string[] = [],
): FormAction {
  return async (_state, form) => {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== 'success') return submission.reply({ hideFields });
    const result = await guarded(async () => {
      await assertSameOrigin();
      return run(submission.value as z.output<Schema>);
    });
    if (result.ok) redirect(result.data);
    const { fieldErrors } = result;
    const formErrors = Object.keys(fieldErrors).length > 0 ? [] : [errorText(result)];
    return submission.reply({ formErrors, fieldErrors, hideFields });
  };
}
