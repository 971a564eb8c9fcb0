import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as getPart } from '@/app/mapa/[arquivo]/route';
import { GET as getRobots } from '@/app/robots.txt/route';
import { GET as getIndex } from '@/app/sitemap.xml/route';
import { announced, partyIdOf } from '@/tests/factories/courses';
import { person } from '@/tests/factories/people';
import { publishedPractice } from '@/tests/factories/practices';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let paths: Record<'course' | 'open' | 'restricted' | 'party', string>;

beforeAll(async () => {
  world = await openWorld({ APP_URL: 'https://plano.example' });
  const focal = await person('FOCAL_POINT', 'SEPOG/RO');
  const analyst = await person('NETWORK_ANALYST', 'SEGES');
  paths = {
    course: `/cursos/${(await announced(focal, 'SEPOG/RO')).id}`,
    open: `/praticas/${(await publishedPractice(focal, analyst)).id}`,
    restricted: `/praticas/${(await publishedPractice(focal, analyst, { title: 'Só nossa', restricted: 'on' })).id}`,
    party: `/transparencia/participes/${await partyIdOf('SEPOG/RO')}`,
  };
});
afterAll(() => world.close());

const ask = (arquivo: string) =>
  getPart(new Request(`http://localhost/mapa/${arquivo}`), { params: Promise.resolve({ arquivo }) });
const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');

test('the index names files that each lead to public pages, under the configured address', async () => {
  const parts = addresses(await (await getIndex()).text());
  expect(parts).toHaveLength(4);
  const answers = await Promise.all(parts.map((part) => ask(part.split('/').at(-1) ?? '')));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const pages = addresses((await Promise.all(answers.map((answer) => answer.text()))).join(''));
  expect(pages.every((page) => page.startsWith('https://plano.example/'))).toBe(true);
  for (const path of [paths.course, paths.open, paths.party, '/transparencia/2.2', '/dados'])
    expect(pages).toContain(`https://plano.example${path}`);
  expect(pages).not.toContain(`https://plano.example${paths.restricted}`);
  expect(new Set(pages).size).toBe(pages.length);
});

test('a file that the index does not name is not there', async () => {
  for (const file of ['cursos-2.xml', 'cursos-0.xml', 'pessoas-1.xml', 'cursos-1', '..', 'cursos-99999.xml'])
    expect((await ask(file)).status).toBe(404);
});

test('machines are kept out of a demonstration whole, and elsewhere out of what is closed or endless', async () => {
  expect(await getRobots().text()).toContain('Disallow: /\n');
  vi.resetModules();
  vi.stubEnv('APP_MODE', 'production');
  vi.stubEnv('APP_TODAY', undefined);
  const inProduction = await import('@/app/robots.txt/route');
  const text = await inProduction.GET().text();
  expect(text).not.toContain('Disallow: /\n');
  for (const line of ['Disallow: /busca', 'Disallow: /painel', 'Sitemap: https://plano.example/sitemap.xml'])
    expect(text).toContain(line);
});
