import 'server-only';
import { defineMutation } from '@/lib/action/perform';
import { can } from '@/lib/domain/permissions/policy';
import { trailExport } from './schema';

/** Puts on record that the trail left as a file. */
export const recordTrailExport = defineMutation({
  permission: 'trail.read',
  schema: trailExport,
  load: async ({ actor }) => actor.memberships.find((membership) => can(actor, 'trail.read', membership)) ?? null,
  run: async () => null,
  audit: ({ lines, kind = null, record = null, startsOn = null, endsOn = null }, { partyId }) => ({
    action: 'trail.exported',
    entity: 'Trail',
    entityId: '',
    partyId,
    data: { lines, kind, record, startsOn, endsOn },
  }),
});
