import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAudit } from '@/lib/audit/record';
import { verifyTrail } from '@/lib/audit/verify';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('smoke', async () => {
  console.log(await verifyTrail());
  const ana = await person('FOCAL_POINT', 'SEPOG/RO');
  const t0 = Date.now();
  await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      transaction((tx) =>
        recordAudit(tx, ana.userId, now(), {
          action: 'activity.saved',
          entity: 'Activity',
          entityId: String(i),
          data: { b: i, a: 'x' },
        }),
      ),
    ),
  );
  console.log('one', Date.now() - t0);
  const people = await Promise.all(Array.from({ length: 50 }, () => person('FOCAL_POINT', 'SEPOG/RO')));
  const t1 = Date.now();
  await Promise.all(
    people.map((p, i) =>
      transaction((tx) =>
        recordAudit(tx, p.userId, now(), {
          action: 'activity.saved',
          entity: 'Activity',
          entityId: String(i),
          data: { b: i, a: 'x' },
        }),
      ),
    ),
  );
  console.log('many new', Date.now() - t1);
  const t2 = Date.now();
  await Promise.all(
    people.map((p, i) =>
      transaction((tx) =>
        recordAudit(tx, p.userId, now(), {
          action: 'activity.saved',
          entity: 'Activity',
          entityId: String(i),
          data: { b: i, a: 'x' },
        }),
      ),
    ),
  );
  console.log('many', Date.now() - t2);
  console.log(await verifyTrail(), await db.auditChain.count());
});
