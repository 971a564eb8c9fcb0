import type { APIResponse } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { ADMIN } from './people';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NONE = '00000000-0000-4000-8000-000000000000';

type Headers = Record<string, string>;

/** What every answer says, whatever it is. */
function expectGuarded(headers: Headers, path: string): void {
  expect(headers['x-content-type-options'], path).toBe('nosniff');
  expect(headers['referrer-policy'], path).toBe('same-origin');
  expect(headers['permissions-policy'], path).toContain('camera=()');
  expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
  expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
  expect(headers['x-powered-by'], path).toBeUndefined();
  expect(headers['x-request-id'], path).toMatch(UUID);
}

/** A page runs only scripts of this very answer, and stands in nobody's frame. */
function expectPagePolicy(headers: Headers, path: string): string {
  const policy = headers['content-security-policy'] ?? '';
  expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w=]+' 'strict-dynamic'(;|$)/);
  for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy, path).toContain(part);
  expect(policy, path).not.toContain('unsafe');
  expect(headers['x-frame-options'], path).toBe('DENY');
  expect(headers['cache-control'], path).toContain('no-store');
  return policy;
}

/** What is no page shows nothing and runs nothing. */
function expectFilePolicy(response: APIResponse, path: string, frames: 'none' | 'self' = 'none'): void {
  const policies = response.headersArray().filter(({ name }) => name.toLowerCase() === 'content-security-policy');
  for (const { value } of policies) {
    expect(value, path).toContain("default-src 'none'");
    expect(value, path).toContain(`frame-ancestors '${frames}'`);
  }
  expect(policies, path).toHaveLength(1);
  expect(response.headers()['x-frame-options'], path).toBe(frames === 'none' ? 'DENY' : 'SAMEORIGIN');
}

test('every kind of answer to nobody in particular bears its headers', async ({ request }) => {
  const ask = (path: string) => request.get(path, { maxRedirects: 0, headers: { 'x-request-id': 'forged' } });
  const seen = new Set<string>();
  for (const path of ['/', '/entrar', '/transparencia', '/nao-existe', '/painel', '/trilha', `/atividades/${NONE}`]) {
    const headers = (await ask(path)).headers();
    expectGuarded(headers, path);
    seen.add(expectPagePolicy(headers, path)).add(headers['x-request-id'] ?? '');
  }
  expect(seen.size).toBe(14);
  for (const path of [
    '/dados/metas.json',
    '/dados/nada.csv',
    '/api/prazo',
    '/api/saude',
    '/api/saude/pronto',
    '/api/x',
  ]) {
    const response = await ask(path);
    expectGuarded(response.headers(), path);
    expectFilePolicy(response, path);
  }
  for (const path of [`/api/evidencias/${NONE}`, `/api/documentos/${NONE}/pdf`, '/api/previas/pdf']) {
    const response = await ask(path);
    expectGuarded(response.headers(), path);
    expectFilePolicy(response, path, 'self');
    expect(response.headers()['cache-control'], path).toContain('no-store');
  }
  for (const path of [`/api/atividades/${NONE}/evidencias`, `/api/evidencias/${NONE}/versoes`]) {
    const response = await request.post(path, { headers: { accept: 'application/json', 'x-request-id': 'forged' } });
    expect(response.status(), path).toBe(400);
    expectGuarded(response.headers(), path);
    expectFilePolicy(response, path);
    expect(response.headers()['cache-control'], path).toContain('no-store');
  }
});

test('an address that is no text is refused, and is no failure of ours', async ({ request }) => {
  for (const path of ['/%ff', '/transparencia/%ff', '/fotos/%ff', '/api/evidencias/%ff', '/dados/%ff.json']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(400);
    expectGuarded(response.headers(), path);
  }
  const upload = await request.post('/api/evidencias/%ff/versoes', { headers: { accept: 'application/json' } });
  expect(upload.status()).toBe(400);
});

test('what a signed-in person gets is stored nowhere, and the trail tells of the request by its id', async ({
  page,
}) => {
  await signIn(page, ADMIN.email, ADMIN.password);
  for (const path of ['/painel', '/trilha', '/nao-existe']) {
    const headers = (await page.request.get(path)).headers();
    expectGuarded(headers, path);
    expectPagePolicy(headers, path);
  }
  const exported = await page.request.get('/trilha/exportar?tipo=acesso');
  expectGuarded(exported.headers(), 'the exported trail');
  expect(exported.headers()['cache-control']).toBe('private, no-store');
  const trail = await (await page.request.get('/trilha/exportar?tipo=arquivos')).text();
  expect(trail).toContain(`${ADMIN.name} exportou a trilha`);
  expect(trail).toContain(exported.headers()['x-request-id'] ?? 'no id');
  await page.goto('/trilha?tipo=arquivos');
  await expect(page.getByRole('list', { name: 'Registros da trilha' })).toContainText(
    `${ADMIN.name} exportou a trilha.`,
  );
  const action = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('summary').filter({ hasText: ADMIN.name }).click();
  await page.getByRole('button', { name: 'Sair' }).click();
  expect((await action).headers()['cache-control']).toContain('no-store');
});

test('security.txt tells where to write, until when, and where it is', async ({ request, baseURL }) => {
  const response = await request.get('/.well-known/security.txt');
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  expect(text).toMatch(/^Preferred-Languages: pt-BR/m);
  expect(text).toContain(`Canonical: ${baseURL}/.well-known/security.txt\n`);
  const expires = Date.parse(/^Expires: (\S+Z)$/m.exec(text)?.[1] ?? '');
  const days = (expires - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});
