import { expect, test, vi } from 'vitest';
import { POLICY } from '@/lib/domain/permissions/policy';
import { EXPORTED, REGISTRY } from './registry';
import { EXPORTED_ROUTES, ROUTES } from './routes';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const namesIn = (features: Record<string, object>) =>
  Object.entries(features).flatMap(([feature, names]) => Object.keys(names).map((name) => `${feature}: ${name}`));

/** What `permission` each mutation asks for, by feature and by the mutation's name. */
const mutations = import.meta.glob<Record<string, unknown>>('/lib/features/*/mutations.ts', { eager: true });
const permissionOf = (feature: string, name: string): unknown =>
  (mutations[`/lib/features/${feature}/mutations.ts`]?.[name] as { permission?: unknown } | undefined)?.permission;

test('every exported server action is attacked, and nothing that is no longer there', () => {
  expect(namesIn(REGISTRY).sort()).toEqual(namesIn(EXPORTED).sort());
  for (const action of Object.values(EXPORTED).flatMap((exported) => Object.values(exported)))
    expect(action).toBeTypeOf('function');
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
