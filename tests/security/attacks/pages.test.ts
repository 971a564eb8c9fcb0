/// <reference types="vite/types/importMeta.d.ts" />
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { prepareAmendment } from '@/lib/features/amendments/mutations';
import { lockPeriod } from '@/lib/features/periods/mutations';
import { registered as joined } from '@/tests/factories/accessions';
import { by, draft, prove, succeeded } from '@/tests/factories/activities';
import { announced } from '@/tests/factories/courses';
import { designated } from '@/tests/factories/designations';
import { onRecord, ordered } from '@/tests/factories/documents';
import { registered } from '@/tests/factories/events';
import { offered } from '@/tests/factories/practices';
import { granted } from '@/tests/factories/reliefs';
import { publishedPicture } from '@/tests/factories/report-writing';
import { openStage, SESSIONS } from './generated';
import { openBrowser } from './requests';
import { type PersonName, type Scene, SECRET } from './scene';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const stage = openStage();

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;
const modules = import.meta.glob<{ default: Page }>('/app/**/page.tsx', { eager: true });
/** Every page of signed-in people, by its address. */
const PAGES = new Map(
  Object.entries(modules).flatMap(([path, page]) => {
    const address = /^\/app\/\(painel\)(\/.*)\/page\.tsx$/.exec(path)?.[1];
    return address ? [[address, page.default] as const] : [];
  }),
);
const addresses = [...PAGES.keys()];
const ofRecords = addresses.filter((address) => address.includes('[id]'));
/** Where each party's own records are; the other records are the agreement's. */
const OF_PARTIES = /^\/(atividades|evidencias|obrigacoes|pessoas|boas-praticas)\//;
/** The pages that show a record whole. */
const WHOLE = ofRecords.filter((address) => /\/\[id\]$/.test(address));

/** The id of each kind of record, by the part of the address before it, or by the first part. */
let ids: Record<string, string>;
beforeAll(async () => {
  ids = await records(stage.scene);
});

/** One record of SEPOG/RO, or of its agreement, for every page that shows one. */
async function records({ people, obligation, agreementId, parties }: Scene): Promise<Record<string, string>> {
  const { admin, focal } = people;
  const picture = await publishedPicture(focal, admin, obligation, `${SECRET}: oficina`);
  const { id: activity } = await draft(focal, obligation, { title: `${SECRET}: turma` });
  const evidence = await prove(focal, activity);
  await db.evidence.update({ where: { id: evidence }, data: { title: `${SECRET}: lista` } });
  await db.obligation.update({ where: { id: obligation }, data: { period: `${SECRET}: 2026` } });
  const body = { acronym: 'RES/RO', cnpj: '00.000.000/0001-91', name: `${SECRET} de Rondônia` };
  const amendment = { id: randomUUID(), agreementId, number: `${SECRET} Termo`, effectiveFrom: '2026-11-01' };
  return {
    atividades: activity,
    evidencias: evidence,
    obrigacoes: obligation,
    pessoas: focal.userId,
    capacitacao: (await announced(focal, 'SEPOG/RO', { title: `${SECRET}: turma` })).id,
    'boas-praticas': (await offered(focal, { title: `${SECRET}: prática` })).id,
    designados: (await designated(focal, 'SEPOG/RO', { name: `${SECRET} da Silva` })).id,
    ...{ fotos: picture, participes: parties.SEPOG },
    adesoes: succeeded(await joined(admin, body)).id,
    eventos: (await registered(admin, { agreementId, title: `${SECRET}: reunião` })).id,
    suspensoes: (await granted(admin, { agreementId, party: parties.SEPOG, reason: `${SECRET}: eleições` })).id,
    documentos: (await onRecord(admin, agreementId, { title: `${SECRET}: relatório` })).id,
    pedidos: (await ordered(admin, agreementId)).id,
    administracao: succeeded(await perform(lockPeriod, by(admin), { agreementId, year: '2026' })).id,
    plano: succeeded(await perform(prepareAmendment, by(admin), amendment)).id,
  };
}

/** What the brackets of an address hold. */
function paramsOf(address: string): Record<string, string> {
  const calendar = address.includes('/calendarios/');
  return {
    id: ids[/([^/]+)\/\[id\]/.exec(address)?.[1] ?? ''] ?? ids[address.split('/')[1] ?? ''] ?? '',
    codigo: calendar ? 'BR-RO' : '2.2',
    ...{ data: '2026-12-25', ano: '2026', secao: 'presentation', meta: '2.2', participe: stage.scene.parties.SEPOG },
  };
}

function shown(page: unknown): string {
  return JSON.stringify(page, (key, value) => (key.startsWith('_') ? undefined : value));
}

/** What a page came to: its elements with all their data, or where it sent the person. */
async function visit(address: string, token?: string): Promise<string> {
  openBrowser({ token });
  const props = { params: Promise.resolve(paramsOf(address)), searchParams: Promise.resolve({}) };
  try {
    return shown(await PAGES.get(address)?.(props));
  } catch (error) {
    return String((error as { digest?: unknown }).digest ?? error);
  }
}

const tokenOf = (name: PersonName) => stage.scene.people[name].tokens.open;
const NOT_FOUND = shown(noSuchPage());

test('there are the pages of every room', () => {
  expect(addresses.length).toBeGreaterThan(60);
  expect(WHOLE.length).toBeGreaterThan(5);
});

describe.each(addresses)('%s', (address) => {
  test('is for who signed in, and for nobody whose session is over or not yet open', async () => {
    const { tokens } = stage.scene.people.admin;
    for (const token of [undefined, 'x'.repeat(43), ...SESSIONS.map((state) => tokens[state])])
      expect(await visit(address, token)).toMatch(/^NEXT_REDIRECT;\w+;\/entrar\?continuar=/);
  });

  test('shows nothing of another agreement', async () => {
    expect((await visit(address, tokenOf('foreigner'))).replaceAll(ownName('foreigner'), '')).not.toContain(SECRET);
  });
});

/** Who looks sees their own name. */
const ownName = (name: PersonName) => stage.scene.people[name].name;

test.each(ofRecords)('%s does not exist for the coordination of another agreement', async (address) => {
  expect(await visit(address, tokenOf('foreigner'))).toBe(NOT_FOUND);
});

test.each(ofRecords.filter((address) => OF_PARTIES.test(address)))(
  '%s does not exist for another party',
  async (address) => {
    expect(await visit(address, tokenOf('neighbour'))).toBe(NOT_FOUND);
  },
);

test.each(WHOLE)('%s shows the record to who may read it', async (address) => {
  expect(await visit(address, tokenOf('admin'))).toContain(SECRET);
});
