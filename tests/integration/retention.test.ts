import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { erasePastDesignations } from '@/lib/features/personal-data/mutations';
import { loadSettings } from '@/lib/features/settings/loaders';
import { changeSettings } from '@/lib/features/settings/mutations';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { designated } from '@/tests/factories/designations';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let coordinator: Actor & { email: string };
let analyst: Actor & { email: string };
let admin: Actor;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  admin = await person('NETWORK_ADMIN', 'SEGES');
});
afterEach(async () => {
  await db.designation.deleteMany();
  await db.networkSettings.update({ where: { id: 1 }, data: { retentionYears: 5 } });
});
afterAll(() => world.close());

const latest = (action: string) => db.auditEvent.findFirst({ where: { action }, orderBy: { id: 'desc' } });

describe('the night erases', () => {
  const endedOn = async (endsOn: string | null, acronym = 'SEPOG/RO') => {
    const { id } = await designated(focal, 'SEPOG/RO', { startsOn: '2026-01-05' });
    const { id: partyId } = await db.party.findFirstOrThrow({ where: { acronym } });
    await db.designation.update({
      where: { id },
      data: { partyId, startsOn: toUtc(civilDate('2015-01-05')), endsOn: endsOn ? toUtc(civilDate(endsOn)) : null },
    });
    return id;
  };
  const left = async () => (await db.designation.findMany()).map(({ id }) => id).sort();

  test('what ended more than the years of the setting ago, date to date, and nothing else', async () => {
    // Today is 20/11/2026.
    const [gone, today, later, active] = [
      await endedOn('2021-11-19'),
      await endedOn('2021-11-20'),
      await endedOn('2026-01-10'),
      await endedOn(null),
    ];
    await erasePastDesignations();
    expect(await left()).toEqual([today, later, active].sort());
    expect(await latest('designation.erased')).toMatchObject({ actorId: null, entityId: gone, data: {} });
    const before = await db.auditEvent.count();
    await erasePastDesignations();
    expect(await db.auditEvent.count()).toBe(before);
  });

  test('by the setting as it stands', async () => {
    const [one, other] = [await endedOn('2025-11-19'), await endedOn('2025-11-20')];
    const settings = await loadSettings(admin);
    succeeded(await perform(changeSettings, by(admin), { version: String(settings?.version), retentionYears: '1' }));
    await erasePastDesignations();
    expect([await left(), one]).toEqual([[other], expect.any(String)]);
  });

  test('who was in function of a party that left as long ago', async () => {
    await endedOn(null, 'IEX/RO');
    const where = { acronym: 'IEX/RO' };
    await db.party.updateMany({ where, data: { leftOn: toUtc(civilDate('2021-11-20')) } });
    await erasePastDesignations();
    expect(await left()).toHaveLength(1);
    await db.party.updateMany({ where, data: { leftOn: toUtc(civilDate('2021-11-19')) } });
    await erasePastDesignations();
    expect(await left()).toEqual([]);
    await db.party.updateMany({ where, data: { leftOn: null } });
  });

  test('more than one batch of them', async () => {
    const { id, folded, ...row } = await db.designation.findUniqueOrThrow({
      where: { id: await endedOn('2020-01-01') },
    });
    expect([id, folded]).toBeTruthy();
    await db.designation.createMany({ data: Array.from({ length: 250 }, () => row) });
    await erasePastDesignations();
    expect(await left()).toEqual([]);
  });
});

describe('the settings', () => {
  test('change for the administration alone, with before and after in the trail, and once', async () => {
    const { version = 0 } = (await loadSettings(admin)) ?? {};
    const form = { version: String(version), requireSecondFactor: 'on', retentionYears: '7' } as const;
    expect(await loadSettings(analyst)).toBeNull();
    expect(refusal(await perform(changeSettings, by(analyst), form))).toBe('FORBIDDEN');
    expect(refusal(await perform(changeSettings, by(coordinator), form))).not.toBe('ok');
    await db.networkSettings.update({ where: { id: 1 }, data: { requireSecondFactor: false } });
    succeeded(await perform(changeSettings, by(admin), form));
    succeeded(await perform(changeSettings, by(admin), form));
    expect(await latest('settings.changed')).toMatchObject({
      data: { requireSecondFactor: true, requireSecondFactorBefore: false, retentionYears: 7, retentionYearsBefore: 5 },
    });
    expect(refusal(await perform(changeSettings, by(admin), { ...form, retentionYears: '9' }))).toBe('CONFLICT');
    expect(
      await perform(changeSettings, by(admin), { ...form, version: String(version + 1), retentionYears: '31' }),
    ).toMatchObject({ code: 'INVALID', fieldErrors: { retentionYears: ['Use de 1 a 30 anos.'] } });
  });
});
