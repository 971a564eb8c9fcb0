import { expect } from 'vitest';
import { ERROR_TEXT, type ErrorCode, Refusal } from '@/lib/action/errors';
import type { FormState } from '@/lib/action/form-state';
import { browser } from '@/tests/factories/browser';
import type { Form } from './attack';
import { SECRET } from './scene';

export const OURS = 'http://localhost:3000';

/** An action as the browser reaches it: with the state of its form and what was sent, with that alone, or with neither. */
export type Action = (...sent: unknown[]) => Promise<unknown>;

/** What came of a request. */
export type Outcome =
  | { kind: 'redirected'; to: string }
  | { kind: 'answered'; answer: unknown }
  | { kind: 'refused'; code: ErrorCode };

/** Who sends, from a page of which address; no token is nobody, and null sends no Origin. */
export interface From {
  token?: string;
  origin?: string | null;
  /** What else the browser carries. */
  cookies?: ReadonlyMap<string, string>;
}

/** Sends a form to an action. */
export async function send(action: Action, form: Form | FormData, from: From): Promise<Outcome> {
  openBrowser(from);
  const sent = form instanceof FormData ? form : formData(form);
  try {
    return { kind: 'answered', answer: await action(...([[], [sent], [null, sent]][action.length] as unknown[])) };
  } catch (error) {
    return thrown(error);
  }
}

/** A browser just opened that holds this and nothing else. */
export function openBrowser({ token, origin = OURS, cookies = new Map() }: From): void {
  browser.reset(origin);
  for (const [name, value] of cookies) browser.jar.set(name, value);
  if (token) browser.jar.set('sessao', token);
}

export function formData(form: Form): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(form)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

/** What an action or a route threw, as Next takes it. */
export function thrown(error: unknown): Outcome {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code };
  const digest = String((error as { digest?: unknown }).digest ?? '');
  if (digest.startsWith('NEXT_REDIRECT')) return { kind: 'redirected', to: digest.split(';')[2] ?? '' };
  throw error;
}

/** Refused for one of these reasons, and the answer holds nothing else but what was sent. */
export function expectRefused(outcome: Outcome, form: Form, codes: ErrorCode[]): void {
  if (outcome.kind === 'refused') return expect(codes).toContain(outcome.code);
  expect(outcome.kind).toBe('answered');
  const answer = outcome.kind === 'answered' ? outcome.answer : undefined;
  // An action of a button without a page of its own says nothing at all.
  if (answer === undefined) return;
  if (isQuiet(answer)) return expectQuietRefusal(answer, codes);
  const { formErrors, fieldErrors, values, ...more } = answer as FormState;
  expect(codes.map((code) => ERROR_TEXT[code] as string)).toContain(formErrors.join());
  expect({ fieldErrors, more }).toEqual({ fieldErrors: {}, more: {} });
  for (const [name, value] of Object.entries(values)) expect([value].flat()).toEqual([form[name]].flat());
}

/** Not done, whatever the reason, and nothing of a record that is not theirs in the answer. */
export function expectNothingTold(outcome: Outcome, form: Form): void {
  const sent = new Set(Object.values(form).flat());
  const told = JSON.stringify(outcome, (_, value) => (sent.has(value) ? '' : value));
  expect(told).not.toContain(SECRET);
  expect(outcome.kind === 'redirected' ? outcome.to : 'not done').toBe('not done');
  if (outcome.kind === 'answered' && outcome.answer !== undefined) expect(succeeded(outcome)).toBe(false);
}

/** Done: it led on, shows something once, or its quiet answer says so. */
export function succeeded(outcome: Outcome): boolean {
  if (outcome.kind !== 'answered') return outcome.kind === 'redirected';
  const { answer } = outcome;
  if (isQuiet(answer)) return answer.ok;
  return answer === undefined || (answer as FormState).shown !== undefined;
}

type Quiet = { ok: boolean; code?: ErrorCode; fields?: string[] };

function isQuiet(answer: unknown): answer is Quiet {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function expectQuietRefusal({ ok, code, fields }: Quiet, codes: ErrorCode[]): void {
  expect({ ok, fields }).toEqual({ ok: false, fields: [] });
  expect(codes).toContain(code);
}
