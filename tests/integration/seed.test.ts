import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { seed } from '@/prisma/seed/seed';
import { storedFiles } from '@/tests/factories/uploads';
import { openEmptyWorld, type World } from '@/tests/factories/world';

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
});
afterAll(() => world.close());

async function counts() {
  const models = {
    calendars: db.calendar.count(),
    days: db.nonWorkingDay.count(),
    agreements: db.agreement.count(),
    goals: db.goal.count(),
    goalAxes: db.goalAxis.count(),
    assignments: db.assignment.count(),
    parties: db.party.count(),
    obligations: db.obligation.count(),
    events: db.agreementEvent.count(),
    users: db.user.count(),
    activities: db.activity.count(),
    evidence: db.evidence.count(),
    reviews: db.remark.count(),
    classes: db.courseClass.count(),
    practices: db.goodPractice.count(),
    audit: db.auditEvent.count(),
    files: storedFiles(world.folder).then(({ length }) => length),
  };
  const entries = Object.entries(models).map(async ([name, count]) => [name, await count] as const);
  return Object.fromEntries(await Promise.all(entries));
}

describe('the seed', () => {
  test('in production loads the plan and its parties, and no person nor deed', async () => {
    await seed(world.url, 'production');
    expect(await counts()).toMatchObject({ agreements: 1, goals: 23, parties: 2, calendars: 2 });
    expect(await counts()).toMatchObject({ users: 0, activities: 0, evidence: 0, events: 0, files: 0 });
    expect(await counts()).toMatchObject({ classes: 0, practices: 0 });
  });

  test('run again in production changes nothing', async () => {
    const before = await counts();
    await seed(world.url, 'production');
    expect(await counts()).toEqual(before);
  });

  test('in a demonstration adds people and what they did, each with its proof in storage', async () => {
    await seed(world.url, 'demo');
    const after = await counts();
    expect(after).toMatchObject({ agreements: 1, goals: 23, parties: 3, users: 7 });
    expect(after.activities).toBeGreaterThan(10);
    expect(after.files).toBe(after.evidence);
    expect(after.classes).toBeGreaterThan(3);
    expect(await db.goodPractice.count({ where: { status: 'PUBLISHED' } })).toBe(1);
    const names = await db.user.findMany({ select: { name: true, email: true, passwordHash: true } });
    for (const { name, email, passwordHash } of names) {
      expect(name).toContain('Fictíci');
      expect(email).toMatch(/\.example$/);
      expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });

  test('run again in a demonstration changes nothing', async () => {
    const before = await counts();
    await seed(world.url, 'demo');
    expect(await counts()).toEqual(before);
  });
});
