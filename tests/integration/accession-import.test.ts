import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { listAccessions } from '@/lib/features/accessions/data';
import {
  cnpjOf,
  ended,
  expectNothingChanged,
  imported,
  registered,
  sheet,
  typedAccession,
} from '@/tests/factories/accessions';
import { refusal, succeeded } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  ({ agreementId } = await typedAccession());
  const { id } = succeeded(await registered(analyst));
  succeeded(await ended(analyst, { id, version: '1', endedOn: TODAY, reason: 'Denúncia do termo' }));
});
afterAll(() => world.close());

describe('importing accessions', () => {
  const two = sheet([
    { cnpj: cnpjOf(101), acronym: 'UM/RO', number: '101/2026' },
    { cnpj: cnpjOf(102), acronym: 'DOIS/RO', number: '102/2026', minimumHours: '30', signedOn: '2026-11-05' },
  ]);

  test('always shows what opens before anything is written, also when nothing is late', async () => {
    await expectNothingChanged(async () => {
      const line = sheet([{ cnpj: cnpjOf(100), acronym: 'SO/RO', signedOn: '19/11/2026' }]);
      const result = await imported(analyst, line, { confirm: false });
      expect(result).toMatchObject({ code: 'SEE_IMPACT', impact: { impact: { counts: { late: 0 } } } });
    });
  });

  test('tells everything that is wrong, line by line, and imports nothing', async () => {
    const text = sheet([
      { cnpj: cnpjOf(101), acronym: 'UM/RO' },
      { cnpj: cnpjOf(101), acronym: 'um/ro', signedOn: '18/12/2025' },
      { cnpj: '12.ABC.345/01DE-35', acronym: 'X/RO', seiProcess: '1', calendar: 'BR-SP' },
    ]);
    await expectNothingChanged(async () => {
      const result = await imported(analyst, text);
      expect(result.ok ? {} : result.fieldErrors).toEqual({
        text: ['Há 6 problemas e nada foi importado.'],
        lines: [
          'Linha 3, data_assinatura: A adesão não pode ser anterior ao início da vigência, 19/12/2025.',
          'Linha 3, cnpj: Este CNPJ repete o da linha 2.',
          'Linha 3, sigla: Esta sigla repete a da linha 2.',
          'Linha 4, processo_sei: Confira o processo: os dígitos não conferem. A forma é 19973.010322/2025-54.',
          'Linha 4, cnpj: Este CNPJ já está no acordo: é de IEX/RO, Instituto Exemplo de Rondônia.',
          'Linha 4, calendario: Este calendário não existe. Use BR-FEDERAL ou BR-RO.',
        ],
      });
    });
  });

  test('gives each body its ten goals from its own date, its hours, and its notice', async () => {
    succeeded(await imported(analyst, two));
    for (const [acronym, hours, due] of [
      ['UM/RO', 60, '2026-11-10'],
      ['DOIS/RO', 30, '2026-12-10'],
    ] as const) {
      const party = await db.party.findFirstOrThrow({
        where: { acronym },
        include: { assignments: true, accession: true },
      });
      expect(party.assignments.length).toBe(10);
      const asked = await db.obligation.findFirst({ where: { partyId: party.id, goal: { code: '2.2' } } });
      expect(asked).toMatchObject({ minimumHours: hours, periodStart: party.joinedOn });
      const notice = await db.obligation.findFirst({ where: { eventId: party.accession?.eventId } });
      expect(fromUtc(notice?.dueOn ?? null)).toBe(due);
    }
    expect(await db.auditEvent.findFirst({ where: { action: 'accession.imported' } })).toMatchObject({
      entityId: agreementId,
      data: { accessions: 2 },
    });
  });

  test('ten times at once by the same form imports once, and the file in another form is refused', async () => {
    const text = sheet([{ cnpj: cnpjOf(110), acronym: 'DEZ/RO', signedOn: '19/11/2026' }]);
    const id = randomUUID();
    const results = await Promise.all(Array.from({ length: 10 }, () => imported(analyst, text, { id })));
    results.forEach(succeeded);
    expect(await db.party.count({ where: { acronym: 'DEZ/RO' } })).toBe(1);
    await expectNothingChanged(async () => {
      succeeded(await imported(analyst, text, { id }));
      expect(refusal(await imported(analyst, text))).toBe('INVALID');
    });
  });

  test('takes as many statements for forty bodies as for four', async () => {
    const lines = (from: number, count: number) =>
      sheet(Array.from({ length: count }, (_, index) => ({ cnpj: cnpjOf(from + index), acronym: `N${from + index}` })));
    const four = await statementsOf(() => imported(analyst, lines(1_000, 4)));
    expect(four).toBeGreaterThan(10);
    expect(await statementsOf(() => imported(analyst, lines(2_000, 40)))).toBe(four);
  });
});

/** How many statements the application sent. */
async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await run();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

describe('the list', () => {
  const page = { today: fromUtc(new Date(TODAY)), take: 100, skip: 0 };
  const acronyms = async (filter: Parameters<typeof listAccessions>[2], actor = analyst) =>
    (await listAccessions(actor, agreementId, filter, page)).rows.map(({ acronym }) => acronym);

  test('is searched by acronym, name or CNPJ, whatever the accents and case', async () => {
    expect(await acronyms({ search: 'iex' })).toEqual(['IEX/RO']);
    expect(await acronyms({ search: 'INSTITUTO  EXEMPLO de rondonia', state: 'encerradas' })).toEqual(['IEX/RO']);
    expect(await acronyms({ search: '12.abc.345/01DE' })).toEqual(['IEX/RO']);
    expect(await acronyms({ search: '%' })).toEqual([]);
  });

  test('tells those in force from those that ended', async () => {
    expect(await acronyms({ state: 'encerradas' })).toEqual(['IEX/RO']);
    expect(await acronyms({ state: 'vigentes' })).not.toContain('IEX/RO');
    expect(await acronyms({ state: 'vigentes' })).toContain('UM/RO');
  });

  test('goes by the day of signing, either way', async () => {
    const both = [await acronyms({ search: 'ro' }), await acronyms({ search: 'ro', oldestFirst: true })];
    expect(both[0]?.at(0)).toBe('DEZ/RO');
    expect(both[1]?.at(-1)).toBe('DEZ/RO');
  });
});
