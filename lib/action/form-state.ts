import type { FieldErrors } from '@/lib/action/errors';

/** What a form gets back when there is something to mend: what is wrong, and what was typed. */
export interface FormState {
  formErrors: string[];
  fieldErrors: FieldErrors;
  values: Record<string, string | string[]>;
}

/** The state the browser sends back has no authority and is never read. */
export type FormAction = (state: FormState | null, form: FormData) => Promise<FormState | null>;
