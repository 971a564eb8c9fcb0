import type { Result } from '@/lib/action/errors';
import { type CivilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { DemoActors } from './demo-people';
import type { DemoKey } from './demo-roster';

/** Ten in the morning in Brasília. */
export function at(day: CivilDate, daysLater = 0): Date {
  return new Date(toUtc(day).getTime() + daysLater * 86_400_000 + 13 * 3_600_000);
}

/** Who plays a part. */
export function person(actors: DemoActors, key: DemoKey): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`nobody plays ${key}`);
  return actor;
}

/** Waits for a step of the demonstration, which must succeed. */
export async function done(result: Promise<Result<unknown>>): Promise<void> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(`the demonstration could not be played: ${JSON.stringify(outcome)}`);
}
