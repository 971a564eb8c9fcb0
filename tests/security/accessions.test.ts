import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { listAccessions, readAccession } from '@/lib/features/accessions/data';
import { loadAccession, loadManagedAccession, loadNewAccession } from '@/lib/features/accessions/loaders';
import {
  changeAccession,
  endAccession,
  importAccessions,
  registerAccession,
} from '@/lib/features/accessions/mutations';
import { cnpjOf, expectNothingChanged, registered, sheet, typedAccession } from '@/tests/factories/accessions';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let agreementId: string;
let bodyId: string;

beforeAll(async () => {
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  ({ agreementId } = await typedAccession());
  bodyId = succeeded(await registered(analyst)).id;
  await addAgreement('OUTRO/UF');
});
afterAll(() => world.close());

describe.each(['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR'] as const)('the role %s', (role) => {
  test.each(['SEGES', 'SEPOG/RO', 'IEX/RO', 'OUTRO/UF'])(
    'of %s can register, import, correct and end nothing',
    async (acronym) => {
      const actor = await person(role, acronym);
      const id = bodyId;
      await expectNothingChanged(async () => {
        const input = await typedAccession({ cnpj: cnpjOf(400), acronym: 'ATAQUE/RO' });
        const instrument = { instrument: 'Termo de Adesão', number: '1', seiProcess: input.seiProcess, scope: 'x' };
        const attempts = [
          perform(registerAccession, by(actor), input),
          perform(importAccessions, by(actor), { id: randomUUID(), agreementId, text: sheet([{ cnpj: cnpjOf(401) }]) }),
          perform(changeAccession, by(actor), { id, version: '1', ...instrument }),
          perform(endAccession, by(actor), { id, version: '1', endedOn: TODAY, reason: 'x' }),
        ];
        for (const result of await Promise.all(attempts)) expect(refusal(result)).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
        expect(await loadNewAccession(actor)).toBeNull();
        expect(await loadManagedAccession(actor, id)).toBeNull();
      });
    },
  );
});

test('who takes part in another agreement reads no accession of this one; who takes part in this one does', async () => {
  const page = { today: fromUtc(new Date(TODAY)), take: 100, skip: 0 };
  const stranger = await person('PARTY_COORDINATOR', 'OUTRO/UF');
  expect(await loadAccession(stranger, bodyId)).toBeNull();
  expect((await listAccessions(stranger, agreementId, {}, page)).rows).toEqual([]);
  const partner = await person('VIEWER', 'SEPOG/RO');
  expect(await loadAccession(partner, bodyId)).toMatchObject({
    accession: { acronym: 'IEX/RO' },
    manages: false,
    seesDeadlines: false,
    notices: [{ goal: { code: 'C4' } }],
  });
});

test('a record of another agreement is out of reach for who manages none of it', async () => {
  expect(await readAccession({ ...analyst, memberships: [] }, bodyId, 'accession.manage')).toBeNull();
});
