import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/clock/clock';
import { minutesPaper } from '@/lib/documents/paper/minutes';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { formatInstant } from '@/lib/format/date';
import { readMeeting } from './data';

/** A meeting with the minutes that would be issued of it today; null when out of reach. */
export async function loadMinutes(actor: Actor, id: string) {
  const meeting = z.uuid().safeParse(id).success ? await readMeeting(actor, id, 'agreement.read') : null;
  if (!meeting) return null;
  const { minutes, agreement, title, occurredOn, dueOn } = meeting;
  const madeAt = `${formatInstant(now()).replace(', ', ', às ')}, horário de Brasília`;
  return {
    meeting,
    paper:
      minutes &&
      minutesPaper({
        ...minutes,
        agreement: agreement.number,
        title,
        convenedOn: occurredOn,
        heldOn: dueOn ?? occurredOn,
        madeAt,
      }),
    manages: can(actor, 'event.manage', { agreementId: meeting.agreementId }),
  };
}
