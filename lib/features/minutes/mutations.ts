import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { findMeeting } from './data';
import { minutesForm } from './schema';

/** Records what happened in a meeting. Over a newer record than the one it began from, it shows both. */
export const saveMinutes = defineMutation({
  permission: 'event.manage',
  schema: minutesForm,
  load: ({ tx, actor }, { id }) => findMeeting(tx, actor, id, 'event.manage'),
  run: async ({ tx, actor, now }, { id, version, ...told }, { minutes: stored }) => {
    const recorded = { ...told, convening: told.convening ?? '' };
    const isSame = (Object.keys(recorded) as (keyof typeof recorded)[]).every(
      (name) => stored?.[name] === recorded[name],
    );
    if (
      stored &&
      isSame &&
      stored.editedById === actor.userId &&
      stored.version - version <= 1 &&
      stored.version >= version
    )
      return { id, version: stored.version, at: stored.editedAt, repeated: true };
    if ((stored?.version ?? 0) !== version) {
      if (!stored) throw new Refusal('CONFLICT');
      const { place, convening, agenda, attendance, decisions, editedAt: at, editedBy } = stored;
      const values = { place, convening, agenda, attendance, decisions };
      throw new Refusal('CONFLICT', {}, undefined, { version: stored.version, at, by: editedBy.name, values });
    }
    const written = { ...recorded, version: version + 1, editedById: actor.userId, editedAt: now };
    await tx.meetingMinutes.upsert({ where: { eventId: id }, create: { eventId: id, ...written }, update: written });
    return { id, version: version + 1, at: now, repeated: false };
  },
  audit: ({ id, version }, _meeting, { repeated }) =>
    repeated
      ? null
      : { action: 'event.minutesSaved', entity: 'AgreementEvent', entityId: id, data: { version: version + 1 } },
});
