/// <reference types="vite/types/importMeta.d.ts" />
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { seed } from '@/prisma/seed/seed';
import { browser } from '@/tests/factories/browser';
import { onRecord } from '@/tests/factories/documents';
import { person } from '@/tests/factories/people';
import { openEmptyWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;
const modules = import.meta.glob<{ default: Page }>('/app/**/page.tsx', { eager: true });
/** Every page that is no signed-in person's, by its address. */
const PAGES = new Map(
  Object.entries(modules).flatMap(([path, page]) => {
    const address = /^\/app\/\(publico\)(\/.*)?\/page\.tsx$/.exec(path);
    return address ? [[address[1] ?? '/', page.default] as const] : [];
  }),
);
/** Pages that are a person's own: the invitation they were sent, and where they sign in. */
const PUBLIC = [...PAGES.keys()].filter((address) => !/^\/(convite|entrar)/.test(address));

let world: World;
let ids: Record<string, string>;
let code: string;
let personal: string[];

beforeAll(async () => {
  world = await openEmptyWorld();
  await seed(world.url, 'demo');
  const [course, practice, party] = await Promise.all([
    db.courseClass.findFirstOrThrow({ select: { id: true } }),
    db.goodPractice.findFirstOrThrow({ where: { status: 'PUBLISHED' }, select: { id: true } }),
    db.party.findFirstOrThrow({ where: { acronym: 'SEPOG/RO' }, select: { id: true } }),
  ]);
  const admin = await person('NETWORK_ADMIN', 'SEGES');
  const { agreementId } = await db.party.findFirstOrThrow();
  ({ code } = await onRecord(admin, agreementId, { title: 'Relatório', publishedAt: new Date() }));
  ids = { cursos: course.id, praticas: practice.id, transparencia: party.id };
  const [users, designated, parties] = await Promise.all([
    db.user.findMany({ select: { id: true, name: true, email: true } }),
    db.designation.findMany({ select: { id: true, name: true } }),
    db.party.findMany({ select: { signatoryName: true, signatoryRegistration: true } }),
  ]);
  const texts = [...users, ...designated, ...parties].flatMap((row) => Object.values(row));
  personal = [...texts, '111.444.777-35', '11144477735', '(61) 90000-0001'].filter((text): text is string =>
    Boolean(text),
  );
}, 120_000);
afterAll(() => world.close());

/** What a page came to: its elements with all their data. */
async function visit(address: string, asked: Record<string, string> = {}): Promise<string> {
  browser.reset();
  const params = { id: ids[address.split('/')[1] ?? ''], codigo: /conferir|relatorios/.test(address) ? code : '1.1' };
  const page = await PAGES.get(address)?.({ params: Promise.resolve(params), searchParams: Promise.resolve(asked) });
  return JSON.stringify(page, (key, value) => {
    if (key.startsWith('_')) return undefined;
    return value instanceof Map ? [...value] : value;
  });
}

const leaks = (text: string) => personal.filter((secret) => text.includes(secret));

test('there are the pages of the portal, and people to look for', () => {
  expect(PUBLIC.length).toBeGreaterThan(12);
  expect(personal.length).toBeGreaterThan(30);
});

describe.each(PUBLIC)('%s', (address) => {
  test('shows nobody', async () => {
    const text = await visit(address);
    expect(text.length).toBeGreaterThan(200);
    expect(leaks(text)).toEqual([]);
  });
});

test('the search finds nobody by name, e-mail or number', async () => {
  const words = await db.user.findMany({ select: { name: true, email: true } });
  for (const word of [...words.flatMap(({ name, email }) => [name, email]), '111.444.777-35']) {
    const text = await visit('/busca', { q: word });
    expect(text).toContain('Nada com');
  }
});
