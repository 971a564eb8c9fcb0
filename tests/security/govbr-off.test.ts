import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/auth/callback/govbr/route';
import { hashPassword } from '@/lib/auth/password';
import { beginSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { govbrLinkAction, govbrSignInAction } from '@/lib/features/identities/actions';
import { loadOwnIdentity, offersGovbr } from '@/lib/features/identities/loaders';
import { proxy } from '@/proxy';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { APP, CALLBACK } from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const PASSWORD = 'uma senha bem longa';
let world: World;
let ana: Awaited<ReturnType<typeof person>>;

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld({ APP_URL: APP, NEXTAUTH_SECRET: 'x'.repeat(40), NEXTAUTH_URL: APP });
  ana = await person('FOCAL_POINT', 'SEPOG/RO', await hashPassword(PASSWORD));
  browser.reset();
});
afterAll(() => world.close());

test('without its settings gov.br is offered nowhere, and the policy of pages admits no other origin', async () => {
  expect(offersGovbr()).toBe(false);
  expect(await loadOwnIdentity(ana)).toBeNull();
  expect(proxy(new NextRequest(APP)).headers.get('content-security-policy')).toContain("form-action 'self';");
});

test('its address answers nothing, and its actions lead nowhere', async () => {
  const before = await db.auditEvent.count();
  const answer = await GET(new NextRequest(`${CALLBACK}?code=x&state=y`));
  expect([answer.status, await answer.text(), browser.jar.size]).toEqual([404, '', 0]);
  expect((await govbrSignInAction(null, new FormData()))?.formErrors[0]).toContain('não está disponível');
  expect([browser.jar.size, await db.auditEvent.count()]).toEqual([0, before]);
  await beginSession(ana.userId, { method: 'PASSWORD', strong: true });
  const proof = new FormData();
  proof.set('password', PASSWORD);
  expect((await govbrLinkAction(null, proof))?.formErrors[0]).toContain('não está disponível');
});
