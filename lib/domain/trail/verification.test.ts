import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEGAN, endText, factsText, type Link, linkText, OPENED, SYSTEM_CHAIN } from './chain';
import {
  type Codes,
  digestOf,
  type ProblemKind,
  type SealedEnd,
  startVerification,
  type TrailRow,
} from './verification';

const ANA = 'aaaaaaaa-0000-4000-8000-000000000001';
const BIA = 'bbbbbbbb-0000-4000-8000-000000000002';
const KEYS: Record<string, string> = { '2026': 'uma chave', '2027': 'outra chave' };

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
const codeWith = (id: string, text: string) =>
  `${id}.${createHmac('sha256', KEYS[id] ?? '')
    .update(text)
    .digest('base64url')}`;
const codes: Codes = {
  hash,
  check(text, code) {
    const [id = ''] = code.split('.');
    if (!KEYS[id]) return 'keyless';
    return codeWith(id, text) === code ? 'right' : 'wrong';
  },
};

interface Trail {
  rows: TrailRow[];
  ends: SealedEnd[];
}

const facts = (id: number, data: unknown): Omit<Link, 'chain' | 'place'> => ({
  id: String(id),
  at: new Date(1_700_000_000_000 + id),
  actorId: ANA,
  action: 'activity.saved',
  entity: 'Activity',
  entityId: `registro-${id}`,
  partyId: null,
  data,
  requestId: null,
});

function chainOf(chain: string, events: Omit<Link, 'chain' | 'place'>[]): Trail {
  let mac = '';
  const rows = events.map((event, index) => {
    const link = { ...event, chain, place: index + 1 };
    mac = codeWith(index % 2 ? '2027' : '2026', linkText(mac, link));
    return { ...link, mac };
  });
  const end = { chain, place: rows.length, mac };
  return { rows, ends: [{ ...end, seal: codeWith('2026', endText(end)) }] };
}

/** A whole trail: rows from before, the system's chain, and those of two people with so many events. */
function trailOf(before: number, ana: number, bia: number): Trail {
  let id = 0;
  const old = Array.from({ length: before }, () => ({ ...facts(++id, {}), chain: null, place: null, mac: null }));
  const digest = old.reduce((running, row) => digestOf(running, row, hash), '');
  const system = chainOf(SYSTEM_CHAIN, [
    { ...facts(++id, { events: before, digest }), action: BEGAN },
    { ...facts(++id, { chain: ANA }), action: OPENED },
    { ...facts(++id, { chain: BIA }), action: OPENED },
  ]);
  const people = [
    chainOf(
      ANA,
      Array.from({ length: ana }, () => facts(++id, { from: 'a', to: id })),
    ),
    chainOf(
      BIA,
      Array.from({ length: bia }, () => facts(++id, { from: 'b', to: id })),
    ),
  ];
  const chains = [system, ...people];
  return { rows: [...chains.flatMap(({ rows }) => rows), ...old], ends: chains.flatMap(({ ends }) => ends) };
}

function verify({ rows, ends }: Trail) {
  const verification = startVerification(ends, codes);
  for (const row of rows) verification.take(row);
  return verification.finish();
}

const kinds = (trail: Trail): ProblemKind[] => verify(trail).problems.map(({ kind }) => kind);

/** As the database gives them: by chain, place and id, those without a chain last. */
const inOrder = (rows: TrailRow[]) =>
  rows.toSorted(
    (a, b) =>
      (a.chain ?? 'z').localeCompare(b.chain ?? 'z') ||
      (a.place ?? Infinity) - (b.place ?? Infinity) ||
      Number(a.id) - Number(b.id),
  );

const sizes = { before: fc.nat(4), ana: fc.integer({ min: 1, max: 6 }), bia: fc.integer({ min: 1, max: 6 }) };
const anyTrail = fc.record(sizes).map(({ before, ana, bia }) => trailOf(before, ana, bia));
const trailAndRow = anyTrail.chain((trail) =>
  fc.record({ trail: fc.constant(trail), at: fc.nat(trail.rows.length - 1) }),
);

describe('the form that a code is made over', () => {
  test('is the same whatever order the keys of the data came in, and another as soon as a value differs', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (data) => {
        const turned = Object.fromEntries(Object.entries(data).toReversed());
        expect(factsText(facts(1, turned))).toBe(factsText(facts(1, data)));
        expect(factsText(facts(1, { ...data, k: 1 }))).not.toBe(factsText(facts(1, { ...data, k: 2 })));
      }),
    );
  });

  test('cannot be made alike by moving text from one field to the next', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (entity, entityId, moved) => {
        const one = { ...facts(1, {}), entity: entity + moved, entityId };
        const other = { ...facts(1, {}), entity, entityId: moved + entityId };
        expect(factsText(one) === factsText(other)).toBe(entity + moved === entity && entityId === moved + entityId);
      }),
    );
  });

  test('of a link never passes for that of an end', () => {
    const link = { ...facts(1, {}), chain: ANA, place: 1 };
    expect(linkText('', link).startsWith('end')).toBe(false);
    expect(endText({ chain: ANA, place: 1, mac: '' }).startsWith('link')).toBe(false);
  });
});

describe('the verification', () => {
  test('finds nothing in a trail that nobody touched, whatever keys its links were made with', () => {
    fc.assert(
      fc.property(anyTrail, (trail) => {
        expect(verify(trail)).toEqual({ events: trail.rows.length, chains: 3, problems: [], broken: 0 });
      }),
    );
    expect(verify({ rows: [], ends: [] }).broken).toBe(0);
  });

  test.each([
    ['id', (row: TrailRow) => ({ ...row, id: `${row.id}0` })],
    ['at', (row: TrailRow) => ({ ...row, at: new Date(row.at.getTime() + 1) })],
    ['actorId', (row: TrailRow) => ({ ...row, actorId: BIA })],
    ['action', (row: TrailRow) => ({ ...row, action: `${row.action}.` })],
    ['entity', (row: TrailRow) => ({ ...row, entity: 'Evidence' })],
    ['entityId', (row: TrailRow) => ({ ...row, entityId: 'outro' })],
    ['partyId', (row: TrailRow) => ({ ...row, partyId: ANA })],
    ['data', (row: TrailRow) => ({ ...row, data: { ...(row.data as object), to: -1 } })],
    ['requestId', (row: TrailRow) => ({ ...row, requestId: 'x' })],
  ])('finds any row whose %s was altered', (_field, altered) => {
    fc.assert(
      fc.property(trailAndRow, ({ trail, at }) => {
        const rows = trail.rows.map((row, index) => (index === at ? altered(row) : row));
        expect(verify({ ...trail, rows }).broken).toBeGreaterThan(0);
      }),
    );
  });

  test('finds any row that was removed', () => {
    fc.assert(
      fc.property(trailAndRow, ({ trail, at }) => {
        expect(verify({ ...trail, rows: trail.rows.toSpliced(at, 1) }).broken).toBeGreaterThan(0);
      }),
    );
  });

  test('finds any row that stands there twice, also at a place or in a chain of its own', () => {
    fc.assert(
      fc.property(trailAndRow, fc.nat(9), fc.boolean(), ({ trail, at }, place, unchained) => {
        const row = trail.rows[at];
        if (!row) throw new Error('there is no such row');
        const twin = unchained ? { ...row, chain: null, place: null, mac: null } : { ...row, place };
        for (const forged of [row, { ...twin, id: '9999' }])
          expect(verify({ ...trail, rows: inOrder([...trail.rows, forged]) }).broken).toBeGreaterThan(0);
      }),
    );
  });

  test('finds any two rows that changed places', () => {
    fc.assert(
      fc.property(anyTrail, fc.nat(), fc.nat(), (trail, one, other) => {
        const rows = [...trail.rows];
        const [a, b] = [one % rows.length, other % rows.length];
        const [first, second] = [rows[a], rows[b]];
        fc.pre(a !== b && (first?.chain ?? second?.chain ?? null) !== null);
        if (!first || !second) throw new Error('there is no such row');
        const { chain, place, mac } = first;
        rows[a] = { ...first, chain: second.chain, place: second.place, mac: second.mac };
        rows[b] = { ...second, chain, place, mac };
        expect(verify({ ...trail, rows: inOrder(rows) }).broken).toBeGreaterThan(0);
      }),
    );
  });

  test('finds a tail that was cut, also when the end was put back to an earlier link', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }), (length, cut) => {
        const trail = trailOf(1, length, 1);
        const left = Math.max(1, length - cut);
        const rows = trail.rows.filter(({ chain, place }) => chain !== ANA || (place ?? 0) <= left);
        expect(kinds({ ...trail, rows })).toEqual(['cut']);
        const { mac } = trail.rows.find(({ chain, place }) => chain === ANA && place === left) ?? {};
        const back = (seal?: string) =>
          trail.ends.map((end) =>
            end.chain === ANA ? { ...end, place: left, mac: mac ?? '', seal: seal ?? end.seal } : end,
          );
        expect(kinds({ rows, ends: back() })).toEqual(['unsealed']);
        expect(kinds({ rows, ends: back(mac ?? '') })).toEqual(['unsealed']);
      }),
    );
  });

  test('finds a chain that vanished, with its end or without', () => {
    const trail = trailOf(2, 3, 3);
    const rows = trail.rows.filter(({ chain }) => chain !== BIA);
    expect(kinds({ ...trail, rows })).toEqual(['vanished']);
    expect(kinds({ rows, ends: trail.ends.filter(({ chain }) => chain !== BIA) })).toEqual(['vanished']);
    expect(kinds({ ...trail, ends: [] })).toEqual(['endless', 'endless', 'endless']);
    const persons = trail.rows.filter(({ chain }) => chain !== SYSTEM_CHAIN);
    expect(kinds({ ...trail, rows: persons })).toContain('vanished');
    expect(kinds({ ...trail, rows: [] })).toContain('vanished');
  });

  test('finds a chain that nobody opened, or that was opened again', () => {
    const trail = trailOf(0, 2, 2);
    const forged = chainOf('cccccccc-0000-4000-8000-000000000003', [facts(90, {})]);
    expect(kinds({ rows: [...trail.rows, ...forged.rows], ends: [...trail.ends, ...forged.ends] })).toEqual([
      'unopened',
    ]);
    expect(kinds({ ...trail, ends: [...trail.ends, ...forged.ends] })).toEqual(['unopened']);
    const system = chainOf(SYSTEM_CHAIN, [
      { ...facts(1, { events: 0, digest: '' }), action: BEGAN },
      { ...facts(2, { chain: ANA }), action: OPENED },
      { ...facts(3, { chain: ANA }), action: OPENED },
    ]);
    const ana = chainOf(ANA, [facts(4, {})]);
    expect(kinds({ rows: [...system.rows, ...ana.rows], ends: [...system.ends, ...ana.ends] })).toEqual(['reopened']);
  });

  test('tells a link whose key is gone from one that was altered', () => {
    const trail = trailOf(0, 2, 1);
    const rows = trail.rows.map((row) => (row.chain === ANA && row.place === 2 ? { ...row, mac: 'perdida.x' } : row));
    expect(kinds({ ...trail, rows })).toEqual(['keyless', 'cut']);
  });

  test('tells the first twenty problems and counts them all', () => {
    const trail = trailOf(0, 30, 1);
    const rows = trail.rows.map((row) => (row.chain === ANA ? { ...row, entityId: 'outro' } : row));
    const { problems, broken } = verify({ ...trail, rows });
    expect(problems).toHaveLength(20);
    expect(broken).toBe(30);
    expect(problems[0]).toMatchObject({ kind: 'altered', chain: ANA, place: 1 });
  });
});
