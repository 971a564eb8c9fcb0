import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/domain/permissions/policy';
import { keysOnRecord } from '@/lib/features/housekeeping/data';
import { sha256Of } from '@/lib/storage/rehash';
import { sweepFiles } from '@/lib/storage/sweep';
import { draft, obligationOf } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { keysInStore, objectsKept, storedFiles } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';
import type { Doom } from './doomed-upload';

interface Step {
  doom: Doom;
  recorded: number;
  /** What the killed process left lying about; either may be, in the middle of a put. */
  left?: { incoming: number; objects: number };
}

const STEPS: Step[] = [
  { doom: 'while it arrives', recorded: 0, left: { incoming: 1, objects: 0 } },
  { doom: 'once it has arrived', recorded: 0, left: { incoming: 1, objects: 0 } },
  { doom: 'before it is put', recorded: 0, left: { incoming: 1, objects: 0 } },
  { doom: 'while it is put', recorded: 0 },
  { doom: 'once it is put', recorded: 0 },
  { doom: 'before the commit', recorded: 0, left: { incoming: 0, objects: 1 } },
  { doom: 'after the commit', recorded: 1, left: { incoming: 0, objects: 0 } },
];

/** Kills a process at each step of an upload, and proves that rows and objects agree afterwards. */
export function crashSuite(
  name: string,
  open: () => Promise<{ settings: Record<string, string>; stop(): Promise<void> }>,
) {
  describe(`an upload into ${name} whose process is killed`, () => {
    let world: World;
    let focal: Actor;
    let activityId: string;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      const service = await open();
      stop = service.stop;
      world = await openWorld(service.settings);
      focal = await person('FOCAL_POINT', 'SEPOG/RO');
      activityId = (await draft(focal, await obligationOf('SEPOG/RO', '2.2'))).id;
    });
    afterAll(async () => {
      await world.close();
      await stop();
    });

    async function uploadUntil(doom: Doom) {
      const script = ['--conditions=react-server', '--import', 'tsx', 'tests/support/doomed-upload.ts'];
      const child = spawn(process.execPath, [...script, doom, JSON.stringify(focal), activityId], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const said: string[] = [];
      child.stderr.on('data', (chunk) => said.push(String(chunk)));
      const [code, signal] = await once(child, 'exit');
      return { code, signal, said: said.join('') };
    }

    const recordedKeys = async () => (await objectsKept()).map(({ storageKey }) => storageKey).sort();

    test('and that is not killed puts a file on record', async () => {
      expect(await uploadUntil('never')).toMatchObject({ code: 0 });
      expect(await keysInStore()).toEqual(await recordedKeys());
      expect(await recordedKeys()).toHaveLength(1);
    });

    const incoming = async () => (await storedFiles(world.folder)).filter((path) => path.includes('incoming'));

    test.each(STEPS)(
      '$doom leaves no row without its object, and nothing that a sweep leaves',
      async ({ doom, ...step }) => {
        const before = await recordedKeys();
        expect(await uploadUntil(doom)).toMatchObject({ signal: 'SIGKILL' });
        const rows = await recordedKeys();
        expect(rows).toHaveLength(before.length + step.recorded);
        const objects = await keysInStore();
        expect(objects).toEqual(expect.arrayContaining(rows));
        const left = { incoming: (await incoming()).length, objects: objects.length - rows.length };
        expect(left).toEqual(step.left ?? left);
        await sweepFiles(keysOnRecord, new Date(Date.now() + 86_400_000));
        expect(await recordedKeys()).toEqual(rows);
        expect(await keysInStore()).toEqual(rows);
        expect(await incoming()).toEqual([]);
        for (const { storageKey, sha256 } of await objectsKept()) expect(await sha256Of(storageKey)).toBe(sha256);
      },
    );
  });
}
