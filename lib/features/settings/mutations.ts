import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import type { Subject } from '@/lib/domain/permissions/policy';
import { type NetworkSettings, readSettings } from '@/lib/features/settings/data';
import { settingsForm } from '@/lib/features/settings/schema';

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
  },
  audit: (after, { before }) => {
    const moved = SETTINGS.filter((name) => before[name] !== after[name]);
    if (moved.length === 0) return null;
    const told = moved.flatMap((name) => [
      [name, after[name]],
      [`${name}Before`, before[name]],
    ]);
    return {
      action: 'settings.changed',
      entity: 'NetworkSettings',
      entityId: '1',
      data: Object.fromEntries(told),
    };
  },
});
