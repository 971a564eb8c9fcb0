import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { generateReport } from '@/lib/features/reports/mutations';
import { by, obligationOf, refusal, validated } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { storedFiles } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';
import { readPdf } from '@/tests/support/pdf';

vi.setConfig({ testTimeout: 30_000 });

let world: World;
let analyst: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

test('each generation is a new edition, which its pages print, and earlier ones stay', async () => {
  await validated(await person('FOCAL_POINT', 'SEPOG/RO'), analyst, await obligationOf('SEPOG/RO', '2.2'));
  for (const edition of [1, 2]) {
    const result = await generateReport(by(analyst), { agreementId, year: 2026 });
    expect(result).toMatchObject({ ok: true, data: { year: 2026, edition } });
    const stored = await db.annualReport.findFirstOrThrow({ where: { edition } });
    const bytes = await readFile(join(world.folder, 'arquivos', 'objects', stored.storageKey));
    expect((await readPdf(bytes)).text).toContain(`${edition}ª edição`);
  }
  expect(await db.auditEvent.count({ where: { action: 'report.generated' } })).toBe(2);
});

test('two people who generate at once get one edition, and the other is told', async () => {
  const before = await storedFiles(world.folder);
  const both = [by(analyst), by(await person('NETWORK_ADMIN', 'SEGES'))];
  const results = await Promise.all(both.map((who) => generateReport(who, { agreementId, year: 2026 })));
  expect(results.map(refusal).sort()).toEqual(['EDITION_TAKEN', 'ok']);
  expect(await db.annualReport.count({ where: { year: 2026 } })).toBe(3);
  expect(await storedFiles(world.folder)).toHaveLength(before.length + 1);
});

test('a year without activities is a correct report, and a year outside the term is refused', async () => {
  expect(refusal(await generateReport(by(analyst), { agreementId, year: 2029 }))).toBe('ok');
  expect(refusal(await generateReport(by(analyst), { agreementId, year: 2024 }))).toBe('INVALID');
});

test('nobody but SEGES generates it', async () => {
  for (const role of ['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER'] as const) {
    const someone = await person(role, 'SEPOG/RO');
    expect(refusal(await generateReport(by(someone), { agreementId, year: 2026 }))).not.toBe('ok');
  }
  const auditor = await person('AUDITOR', 'SEGES');
  expect(refusal(await generateReport(by(auditor), { agreementId, year: 2026 }))).not.toBe('ok');
});
