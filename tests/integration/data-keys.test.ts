import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { Env } from '@/lib/env/parse';
import { readKeyUses } from '@/lib/features/data-keys/data';
import { renewKeys } from '@/lib/features/data-keys/mutations';
import { PLACE } from '@/lib/vault/places';
import { keyedHash, seal, unseal } from '@/lib/vault/vault';
import { designated } from '@/tests/factories/designations';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

/** The settings of a process are read once; here the keys change. */
const keys = vi.hoisted((): { DATA_KEYS?: string } => ({}));
vi.mock('@/lib/env/env', async (original) => {
  const { env } = await original<{ env: Env }>();
  return {
    env: new Proxy(env, { get: (target, name) => (name === 'DATA_KEYS' ? keys.DATA_KEYS : Reflect.get(target, name)) }),
  };
});
const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [first, second] = [key('2026'), key('2027')];
/** The ring as it stands, and after the newer key was put in front. */
const [RING, ROTATED] = [`${first},${second}`, `${second},${first}`];

let world: World;
let focal: Actor;

beforeAll(async () => {
  keys.DATA_KEYS = RING;
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
});
afterEach(async () => {
  keys.DATA_KEYS = RING;
  await db.designation.deleteMany();
  await db.networkSettings.update({ where: { id: 1 }, data: { retentionYears: 5 } });
});
afterAll(() => world.close());

const latest = (action: string) => db.auditEvent.findFirst({ where: { action }, orderBy: { id: 'desc' } });

describe('renewing the keys', () => {
  const stored = (id: string) => db.designation.findUniqueOrThrow({ where: { id } });

  test('seals again with the new key, changes nothing that was meant, and finds nothing more when run again', async () => {
    const form = await designated(focal, 'SEPOG/RO', { cpf: '111.444.777-35' });
    const panel = await designated(focal, 'SEPOG/RO', { purpose: 'PANEL', phone: undefined });
    await db.secondFactor.create({
      data: { userId: focal.userId, secret: seal('SEGREDO', PLACE.factor(focal.userId)) },
    });
    keys.DATA_KEYS = ROTATED;
    expect(await renewKeys()).toEqual({ designations: 2, factors: 1, unreadable: 0 });
    expect(await renewKeys()).toEqual({ designations: 0, factors: 0, unreadable: 0 });
    keys.DATA_KEYS = second;
    const row = await stored(form.id);
    expect([unseal(row.cpf, PLACE.cpf(row.id)), unseal(row.phone ?? '', PLACE.phone(row.id)), row.version]).toEqual([
      '11144477735',
      '69999990000',
      1,
    ]);
    expect(row.cpfHash).toBe(keyedHash('11144477735', 'cpf'));
    expect(await stored(panel.id)).toMatchObject({ phone: null, cpf: expect.stringMatching(/^2027\./) });
    const factor = await db.secondFactor.findUniqueOrThrow({ where: { userId: focal.userId } });
    expect(unseal(factor.secret, PLACE.factor(focal.userId))).toBe('SEGREDO');
    expect(await latest('personalData.keysRenewed')).toMatchObject({
      data: { key: '2027', designations: 2, factors: 1 },
    });
    await db.secondFactor.deleteMany();
  });

  test('goes past what no key opens, and goes on where it was interrupted, however many rows there are', async () => {
    const form = await designated(focal, 'SEPOG/RO');
    const { id, folded, ...row } = await stored(form.id);
    expect([id, folded]).toBeTruthy();
    // Sealed for another row: none of these opens.
    await db.designation.createMany({ data: Array.from({ length: 450 }, () => row) });
    keys.DATA_KEYS = ROTATED;
    expect(await renewKeys()).toEqual({ designations: 1, factors: 0, unreadable: 450 });
  });

  test('leaves alone what somebody corrected at the same time', async () => {
    const form = await designated(focal, 'SEPOG/RO');
    keys.DATA_KEYS = ROTATED;
    const corrected = seal('11144477735', PLACE.cpf(form.id));
    await Promise.all([renewKeys(), db.designation.update({ where: { id: form.id }, data: { cpf: corrected } })]);
    await renewKeys();
    expect(unseal((await stored(form.id)).cpf, PLACE.cpf(form.id))).toBe('11144477735');
  });

  test('says of each key what still needs it', async () => {
    await designated(focal, 'SEPOG/RO');
    keys.DATA_KEYS = ROTATED;
    await db.recoveryCode.create({ data: { userId: focal.userId, codeHash: '2026.x' } });
    await renewKeys();
    const uses = Object.fromEntries((await readKeyUses()).map((use) => [use.id, use]));
    expect(uses['2027']).toMatchObject({
      isCurrent: true,
      uses: expect.arrayContaining([{ id: '2027', what: 'designações', count: 1 }]),
    });
    expect(uses['2026']?.uses.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['códigos de recuperação', 'registros da trilha']),
    );
    expect(uses['2026']?.uses.map(({ what }) => what)).not.toContain('designações');
  });
});
