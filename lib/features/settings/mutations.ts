import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import { NETWORK_ROLES } from '@/lib/domain/accounts/stage';
import type { Subject } from '@/lib/domain/permissions/policy';
import { changesOf } from '@/lib/domain/trail/facts';
import { type NetworkSettings, readSettings } from '@/lib/features/settings/data';
import { settingsForm } from '@/lib/features/settings/schema';

/** Whom the new rule finds without a second factor signs in again, and sets one up on the way. */
async function endSessionsWithoutFactor(tx: Tx): Promise<void> {
  const user = {
    memberships: { some: { role: { in: [...NETWORK_ROLES] } } },
    OR: [{ factor: null }, { factor: { confirmedAt: null } }],
  };
  await tx.session.deleteMany({ where: { user } });
}

/** The settings that a form may change, in the order in which it tells them. */
const SETTINGS = ['requireSecondFactor', 'retentionYears'] as const;

/** Changes what the administration decides for the network. The trail tells what each was and became. */
export const changeSettings = defineMutation({
  permission: 'settings.manage',
  schema: settingsForm,
  load: async ({ tx }): Promise<Subject & { before: NetworkSettings }> => ({ before: await readSettings(tx) }),
  run: async ({ tx }, { version, ...after }, { before }) => {
    const isSame = SETTINGS.every((name) => before[name] === after[name]);
    // Sent again, or saved alike by two people: it already is so.
    if (isSame) return;
    if (before.version !== version) throw new Refusal('CONFLICT');
    await tx.networkSettings.update({ where: { id: 1 }, data: { ...after, version: version + 1 } });
    if (after.requireSecondFactor && !before.requireSecondFactor) await endSessionsWithoutFactor(tx);
  },
  audit: (after, { before }) => {
    const changes = SETTINGS.map((name) => [name, [before[name], after[name]] as const] as const);
    const data = changesOf(Object.fromEntries(changes));
    if (Object.keys(data).length === 0) return null;
    return { action: 'settings.changed', entity: 'NetworkSettings', entityId: '1', data };
  },
});
