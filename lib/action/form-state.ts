import type { Conflict, FieldErrors, SeenImpact } from '@/lib/action/errors';

/** What a form gets back when there is something to mend or to confirm: what is wrong, and what was typed. */
export interface FormState {
  formErrors: string[];
  fieldErrors: FieldErrors;
  values: Record<string, string | string[]>;
  /** What saving would do to the deadlines, to be looked at and confirmed. Nothing was saved yet. */
  impact?: SeenImpact;
  /** What is saved by now, beside what was typed. Nothing was overwritten. */
  conflict?: Conflict;
  /** What is shown this once and never again, such as recovery codes. The form has done its work. */
  shown?: string[];
}

/** The state the browser sends back has no authority and is never read. */
export type FormAction = (state: FormState | null, form: FormData) => Promise<FormState | null>;
