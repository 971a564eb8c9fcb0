import 'server-only';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { errorText, type FieldErrors, type Result } from '@/lib/action/errors';
import type { FormAction, FormState } from '@/lib/action/form-state';
import { assertSameOrigin } from '@/lib/action/origin';
import { execute, guarded, type Mutation } from '@/lib/action/perform';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import type { Subject } from '@/lib/domain/permissions/policy';

/** Makes a mutation the action of a form. Success leaves by a redirect; anything else gives the form back, as typed. */
export function formAction<Schema extends z.ZodType, Resource extends Subject, Data>(
  mutation: Mutation<Schema, Resource, Data>,
  { redirectTo }: { redirectTo: (data: Data) => string },
): FormAction {
  return openFormAction(mutation.schema, async (input) => {
    const actor = await currentActor();
    if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
    const result = await execute(mutation, { actor, now: now() }, input);
    return result.ok ? { ok: true, data: redirectTo(result.data) } : result;
  });
}

/** The same for what asks for nobody signed in: `run` does the work and says where to go next. */
export function openFormAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<string>>,
  { secretFields = [] }: { secretFields?: string[] } = {},
): FormAction {
  return async (_state, form) => {
    const submission = parseWithZod(form, { schema });
    const values = shownAgain(submission.payload, secretFields);
    if (submission.status !== 'success') return stateOf(submission.error ?? {}, values);
    const result = await guarded(async () => {
      await assertSameOrigin();
      return run(submission.value as z.output<Schema>);
    });
    if (result.ok) redirect(result.data);
    const hasFields = Object.keys(result.fieldErrors).length > 0;
    return stateOf(hasFields ? result.fieldErrors : { '': [errorText(result)] }, values);
  };
}

function stateOf(errors: Record<string, string[] | null>, values: FormState['values']): FormState {
  const { '': formErrors, ...fields } = errors;
  const fieldErrors: FieldErrors = Object.fromEntries(Object.entries(fields).filter(isFilled));
  return { formErrors: formErrors ?? [], fieldErrors, values };
}

function isFilled(entry: [string, string[] | null]): entry is [string, string[]] {
  return Boolean(entry[1]?.length);
}

function shownAgain(payload: Record<string, unknown>, secretFields: string[]): FormState['values'] {
  const shown = Object.entries(payload).filter(([name]) => !secretFields.includes(name));
  return Object.fromEntries(
    shown.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}
