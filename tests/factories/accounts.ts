import { TOTP } from 'otpauth';
import { expect } from 'vitest';
import type { FormAction, FormState } from '@/lib/action/form-state';
import { confirmFactor, openSecret, prepareFactor } from '@/lib/auth/factor';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import type { Role } from '@/lib/domain/glossary';
import { signInAction } from '@/lib/features/session/actions';
import { browser, redirectOf } from './browser';
import { person } from './people';

export const PASSWORD = 'correnteza azul de bambu';
export const OTHER_PASSWORD = 'girafa lenta no telhado';
const STEP_MS = 30_000;

let hashed: Promise<string> | undefined;

/** A new account whose password is the one above. */
export async function account(role: Role = 'FOCAL_POINT', acronym = 'SEPOG/RO') {
  return person(role, acronym, await (hashed ??= hashPassword(PASSWORD)));
}

/** What a form sends. */
function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** Where an action leads when it succeeds. */
export function send(action: FormAction, fields: Record<string, string>): Promise<string> {
  return redirectOf(() => action(null, formOf(fields)));
}

/** What an action gives back when it does not. */
export async function refused(action: FormAction, fields: Record<string, string>): Promise<FormState> {
  const state = await action(null, formOf(fields));
  if (!state) throw new Error('the action gave nothing back');
  expect(state.shown).toBeUndefined();
  return state;
}

/** What an action shows once. */
export async function shownBy(action: FormAction, fields: Record<string, string>): Promise<string[]> {
  const state = await action(null, formOf(fields));
  return state?.shown ?? [];
}

export function signIn(email: string, password = PASSWORD): Promise<string> {
  return send(signInAction, { email, password });
}

export function failSignIn(email: string, password = 'senha que não é essa'): Promise<FormState> {
  return refused(signInAction, { email, password });
}

/** A browser nobody knows, at this address. */
export function newBrowser(address = '203.0.113.7'): void {
  browser.reset();
  browser.headers.set('x-forwarded-for', address);
}

/** What the person's app shows, some steps from now. */
export function appCode(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * STEP_MS });
}

/** The secret that waits to be confirmed, or was. */
export async function secretOf(userId: string): Promise<string> {
  return openSecret(await db.secondFactor.findUniqueOrThrow({ where: { userId } }));
}

/** Gives a person a second factor: its secret and the recovery codes. The step before the present one is used. */
export async function enrol(userId: string): Promise<{ secret: string; codes: string[] }> {
  await transaction((tx) => prepareFactor(tx, userId));
  const secret = await secretOf(userId);
  const codes = await transaction((tx) => confirmFactor(tx, userId, appCode(secret, -1), new Date()));
  if (!codes) throw new Error('the code was not taken');
  return { secret, codes };
}

/** What the trail says of an account, the oldest first; that its chain began is left out. */
export async function trailOf(userId: string) {
  const where = { entity: { not: 'Trail' }, OR: [{ actorId: userId }, { entityId: userId }] };
  const events = await db.auditEvent.findMany({ where, orderBy: { id: 'asc' } });
  return events.map(({ action, data }) => ({ action, data }));
}
