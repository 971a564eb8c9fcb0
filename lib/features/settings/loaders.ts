import 'server-only';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { readSettings } from './data';

/** The settings, to be changed; null for who may not. */
export async function loadSettings(actor: Actor) {
  return can(actor, 'settings.manage', {}) ? readSettings() : null;
}

/** For how many years after its end a designation is kept, which anybody may know. */
export async function loadRetentionYears(): Promise<number> {
  return (await readSettings()).retentionYears;
}
