import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/clock/clock';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { composePaper } from '@/lib/features/papers/loaders';
import { readMeeting } from './data';

/** A meeting with the minutes that would be issued of it today; null when out of reach. */
export async function loadMinutes(actor: Actor, id: string) {
  const meeting = z.uuid().safeParse(id).success ? await readMeeting(actor, id, 'agreement.read') : null;
  if (!meeting) return null;
  const { agreementId } = meeting;
  const composed = meeting.minutes && (await composePaper({ kind: 'minutes', agreementId, eventId: id }, now()));
  return {
    meeting,
    paper: composed?.paper ?? null,
    manages: can(actor, 'event.manage', { agreementId }),
  };
}
