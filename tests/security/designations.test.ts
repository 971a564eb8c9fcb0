import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { POST as copyOwn } from '@/app/(painel)/conta/meus-dados/arquivo/route';
import { POST as copyPerson } from '@/app/(painel)/pessoas/designados/[id]/dados/route';
import type { Result } from '@/lib/action/errors';
import { perform } from '@/lib/action/perform';
import { beginSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import {
  loadDesignation,
  loadDesignations,
  loadNewDesignation,
  loadPartyDesignations,
  loadReplacement,
} from '@/lib/features/designations/loaders';
import {
  changeDesignation,
  designate,
  endDesignation,
  replaceDesignation,
} from '@/lib/features/designations/mutations';
import { designationListQuery, newDesignationQuery } from '@/lib/features/designations/schema';
import { revealPersonAction } from '@/lib/features/personal-data/actions';
import { exportPerson, lookUpCpf, revealPerson } from '@/lib/features/personal-data/mutations';
import { by, refusal } from '@/tests/factories/activities';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { designated, replacing, type TypedDesignation, typedPerson } from '@/tests/factories/designations';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let target: TypedDesignation;
const people = new Map<string, Actor>();
const known = (name: string): Actor => people.get(name) ?? { userId: '', name: '', memberships: [] };

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld({ APP_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(40) });
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  await addAccession('IEX/RO');
  await addAgreement('OUTRO/UF');
  people.set('focal point', await person('FOCAL_POINT', 'SEPOG/RO'));
  people.set('coordinator', await person('PARTY_COORDINATOR', 'SEPOG/RO'));
  people.set('viewer of the party', await person('VIEWER', 'SEPOG/RO'));
  people.set('coordinator of an accession body', await person('PARTY_COORDINATOR', 'IEX/RO'));
  people.set('coordinator of another agreement', await person('PARTY_COORDINATOR', 'OUTRO/UF'));
  people.set('nobody’s member', { ...(await person('VIEWER', 'IEX/RO')), memberships: [] });
  people.set('auditor', await person('AUDITOR', 'SEGES'));
  people.set('analyst', await person('NETWORK_ANALYST', 'SEGES'));
  people.set('administrator', await person('NETWORK_ADMIN', 'SEGES'));
  target = await designated(known('focal point'), 'SEPOG/RO', { cpf: '111.444.777-35' });
});
afterAll(() => world.close());
beforeEach(() => browser.reset());

const CHANGES: Record<string, (actor: Actor) => Promise<Result<unknown>>> = {
  'designate for it': async (actor) => perform(designate, by(actor), await typedPerson('SEPOG/RO')),
  correct: (actor) =>
    perform(changeDesignation, by(actor), {
      id: target.id,
      version: '1',
      name: 'Outra',
      email: 'outra@x.example',
      startsOn: target.startsOn,
    }),
  end: (actor) =>
    perform(endDesignation, by(actor), { id: target.id, version: '1', endsOn: '2026-11-10', reason: 'Porque sim' }),
  replace: (actor) => perform(replaceDesignation, by(actor), replacing(target.id)),
};
const DISCLOSURES: Record<string, (actor: Actor) => Promise<Result<unknown>>> = {
  show: (actor) => perform(revealPerson, by(actor), { id: target.id, reason: 'CONTACT' }),
  copy: (actor) => perform(exportPerson, by(actor), { id: target.id }),
};

async function everything() {
  const rows = await db.designation.findMany({ orderBy: { id: 'asc' } });
  return { rows, audit: await db.auditEvent.count({ where: { entity: 'Designation' } }) };
}

const STRANGERS = [
  'viewer of the party',
  'coordinator of an accession body',
  'coordinator of another agreement',
  'nobody’s member',
];

describe.each([...STRANGERS, 'auditor', 'analyst', 'administrator'])('the %s', (name) => {
  test.each(Object.keys(CHANGES))('cannot %s somebody of another party, and changes nothing', async (change) => {
    const before = await everything();
    expect(refusal((await CHANGES[change]?.(known(name))) ?? { ok: true, data: null })).toBe('NOT_FOUND');
    expect(await everything()).toEqual(before);
  });
});

describe.each([...STRANGERS, 'auditor', 'focal point'])('the %s', (name) => {
  test.each(Object.keys(DISCLOSURES))('cannot %s a person’s numbers', async (what) => {
    const before = await everything();
    const result = await DISCLOSURES[what]?.(known(name));
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal(result ?? { ok: true, data: null }));
    expect(JSON.stringify(result)).not.toMatch(/444\.?777/);
    expect(await everything()).toEqual(before);
  });
});

test.each(['auditor', 'focal point', 'viewer of the party'])('the %s cannot look a CPF up', async (name) => {
  expect(refusal(await perform(lookUpCpf, by(known(name)), { cpf: target.cpf }))).not.toBe('ok');
});

describe('reads', () => {
  test.each(STRANGERS)('of the %s come back empty', async (name) => {
    const actor = known(name);
    const partyId = target.partyId;
    expect([
      await loadDesignation(actor, target.id),
      await loadReplacement(actor, target.id),
      await loadPartyDesignations(actor, partyId),
      await loadNewDesignation(actor, newDesignationQuery.parse({ participe: partyId })),
      (await loadDesignations(actor, designationListQuery.parse({ busca: 'rosa' }))).rows,
    ]).toEqual([null, null, null, null, []]);
  });

  test('of the auditor show people masked, with nothing to change', async () => {
    const loaded = await loadDesignation(known('auditor'), target.id);
    expect(loaded).toMatchObject({ designation: { maskedCpf: '***.444.777-**' }, manages: false, reveals: false });
    expect(await loadDesignation(known('auditor'), target.id, 'person.reveal')).toBeNull();
  });
});

test('fields that the form does not have decide nothing', async () => {
  const form = await typedPerson('SEPOG/RO');
  const extra = {
    ...form,
    endsOn: '2026-01-01',
    version: 9,
    createdById: randomUUID(),
    cpfHash: 'x',
    replacesId: target.id,
  };
  expect(refusal(await perform(designate, by(known('focal point')), extra))).toBe('ok');
  const row = await db.designation.findUniqueOrThrow({ where: { id: form.id } });
  expect(row).toMatchObject({ endsOn: null, version: 1, createdById: known('focal point').userId, replacesId: null });
  expect(row.cpfHash).not.toBe('x');
});

describe('asked by a browser', () => {
  const form = () => {
    const fields = new FormData();
    fields.set('id', target.id);
    fields.set('reason', 'CONTACT');
    return fields;
  };
  const context = () => ({ params: Promise.resolve({ id: target.id }) });
  const signIn = (name: string) => beginSession(known(name).userId, { method: 'PASSWORD', strong: true });

  test('nothing is shown or copied without a session', async () => {
    expect(await revealPersonAction(null, form())).toMatchObject({ formErrors: [expect.stringContaining('sessão')] });
    const answers = [await copyOwn(), await copyPerson(new Request('http://localhost'), context())];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  test.each([null, 'https://mal.example'])('nothing from the origin %s', async (origin) => {
    await signIn('coordinator');
    browser.headers = new Headers(origin ? { origin } : {});
    const state = await revealPersonAction(null, form());
    expect(state?.shown).toBeUndefined();
    expect(state?.formErrors[0]).toContain('outro endereço');
    for (const answer of [await copyOwn(), await copyPerson(new Request('http://localhost'), context())])
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('outro endereço')]);
  });

  test('the numbers come in the answer alone, and are never kept by the browser', async () => {
    await signIn('coordinator');
    expect(await revealPersonAction(null, form())).toEqual({
      formErrors: [],
      fieldErrors: {},
      values: {},
      shown: ['111.444.777-35', '(69) 99999-0000'],
    });
    const answer = await copyPerson(new Request('http://localhost'), context());
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="dados-da-pessoa-[\d-]+\.json"$/);
    expect(await answer.text()).toContain('111.444.777-35');
    expect((await copyOwn()).status).toBe(200);
  });

  test('who may not show is refused also by the address of the copy', async () => {
    await signIn('focal point');
    expect((await copyPerson(new Request('http://localhost'), context())).status).toBe(403);
    browser.reset();
    await signIn('coordinator of an accession body');
    expect((await copyPerson(new Request('http://localhost'), context())).status).toBe(404);
  });
});
