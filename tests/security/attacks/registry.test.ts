import { expect, test, vi } from 'vitest';
import { POLICY } from '@/lib/domain/permissions/policy';
import { exportedBy, FEATURES_WITH_ACTIONS, REGISTRY } from './registry';
import { EXPORTED_ROUTES, ROUTES } from './routes';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const namesIn = (features: Record<string, object>) =>
  Object.entries(features).flatMap(([feature, names]) => Object.keys(names).map((name) => `${feature}: ${name}`));

const suites = import.meta.glob<string>('./*.test.ts', { eager: true, query: '?raw', import: 'default' });

/** What `permission` each mutation asks for, by feature and by the mutation's name. */
const mutations = import.meta.glob<Record<string, unknown>>('/lib/features/*/mutations.ts', { eager: true });
const permissionOf = (feature: string, name: string): unknown =>
  (mutations[`/lib/features/${feature}/mutations.ts`]?.[name] as { permission?: unknown } | undefined)?.permission;

test('every exported server action is attacked, and nothing that is no longer there', async () => {
  const exported: Record<string, Record<string, unknown>> = {};
  for (const feature of FEATURES_WITH_ACTIONS) exported[feature] = await exportedBy(feature);
  expect(namesIn(REGISTRY).sort()).toEqual(namesIn(exported).sort());
  const actions = Object.values(exported).flatMap((names) => Object.values(names));
  expect(actions.filter((action) => typeof action !== 'function')).toEqual([]);
});

test('the attacks on every feature are made by one of the files beside this one', () => {
  const lists = Object.values(suites).flatMap(
    (source) => /FEATURES: Feature\[\] = \[([^\]]*)\]/.exec(source)?.[1] ?? [],
  );
  const made = lists.flatMap((list) => list.match(/[\w-]+/g) ?? []);
  expect(made.sort()).toEqual(Object.keys(REGISTRY).sort());
});

test('every exported route handler is attacked, and nothing that is no longer there', () => {
  expect(namesIn(ROUTES).sort()).toEqual(namesIn(EXPORTED_ROUTES).sort());
});

test('each attack asks the policy for the permission that its mutation asks for', () => {
  const told = Object.entries(REGISTRY).flatMap(([feature, entries]) =>
    Object.entries(entries).map(
      ([name, { permission }]) => [feature, name.replace(/Action$/, ''), permission] as const,
    ),
  );
  const asked = told.filter(([feature, name]) => permissionOf(feature, name) !== undefined);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.map(([feature, name]) => [feature, name, permissionOf(feature, name)])).toEqual(asked);
});

test('every mutation says who may do it, to what, and what the trail keeps', () => {
  const all = Object.values(mutations).flatMap((exported) => Object.values(exported));
  const made = all.filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null && 'run' in one,
  );
  expect(made.length).toBeGreaterThan(50);
  for (const { permission, schema, load, run, audit } of made) {
    expect(Object.keys(POLICY)).toContain(permission);
    expect([schema, load, run, audit].every(Boolean)).toBe(true);
  }
});
