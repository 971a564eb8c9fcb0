import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ErrorCode } from '@/lib/action/errors';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { type Permission, POLICY, type Reach } from '@/lib/domain/permissions/policy';
import { log } from '@/lib/log/log';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { openWorld, type World } from '@/tests/factories/world';
import { type Attack, asForm, type Form } from './attack';
import { comparable, HOSTILE, withExtraFields, withPrototypeFields, withRepeated } from './hostile';
import { type Action, expectNothingTold, expectRefused, type From, formData, OURS, send, succeeded } from './requests';
import { HOLDER, type Person, type PersonName, type Scene, type SessionState, setScene } from './scene';
import { openTables, type Tables } from './tables';

export const SESSIONS: SessionState[] = ['ended', 'expired', 'waiting for the second factor', 'enrolling', 'disabled'];
export const ORIGINS = {
  missing: null,
  'the word null': 'null',
  foreign: 'https://mal.example',
  'almost ours': `${OURS}.mal.example`,
};
const SIGN_IN: ErrorCode[] = ['SIGN_IN_AGAIN'];
const UNKNOWN: ErrorCode[] = ['NOT_FOUND'];
const NOT_YOURS: ErrorCode[] = ['NOT_FOUND', 'FORBIDDEN'];

export interface Stage {
  scene: Scene;
  tables: Tables;
}

/** Opens a world of its own for the file that calls it, with everybody in it. */
export function openStage(settings = async (): Promise<Record<string, string>> => ({})): Stage {
  const stage = {} as Stage;
  let world: World;
  beforeAll(async () => {
    lendHeadersToNextAuth();
    // A thousand honest refusals; what is unexpected is still told.
    log.level = 'error';
    world = await openWorld({ APP_URL: OURS, NEXTAUTH_SECRET: 'x'.repeat(40), ...(await settings()) });
    vi.stubEnv('NEXTAUTH_URL', OURS);
    stage.scene = await setScene();
    stage.tables = await openTables(world.ownerUrl);
    await stage.tables.save('begin');
  });
  afterAll(async () => {
    await stage.tables.close();
    await world.close();
  });
  return stage;
}

/** The roles that may not do this to a record of SEPOG/RO, or of its agreement, by the policy's data alone. */
export function rolesWithout(permission: Permission): Role[] {
  const grant: Partial<Record<Role, Reach>> = POLICY[permission];
  const ofTheNetwork: Role[] = ['NETWORK_ADMIN', 'NETWORK_ANALYST', 'AUDITOR'];
  const reaches = (role: Role) =>
    grant[role] !== undefined && !(grant[role] === 'party' && ofTheNetwork.includes(role));
  return (Object.keys(ROLE) as Role[]).filter((role) => !reaches(role));
}

/** What an attack needs to know of the action it is made on. */
interface Target extends Stage {
  entry: Attack;
  action: Action;
  form: Form;
  right: string;
  /** What the right person's browser carries besides the session. */
  cookies: ReadonlyMap<string, string>;
  /** The ids of all records there are. */
  known: Set<string>;
}

/** Every attack on one action, and last the request that works. */
export function attacksOn(name: string, entry: Attack, action: Action, stage: Stage): void {
  const target = { entry, action } as Target;
  describe(name, () => {
    beforeAll(async () => {
      await stage.tables.restore('begin');
      browser.reset();
      const form = await entry.form(stage.scene);
      const { tokens } = stage.scene.people[entry.by];
      Object.assign(target, stage, { form, right: tokens[entry.within ?? 'open'], cookies: new Map(browser.jar) });
      if (entry.confirms) target.form = await seen(target);
      await stage.tables.save('target', 'begin');
      target.known = await stage.tables.idsOf('target');
    });
    if (entry.of !== 'public') sessionsOf(target);
    if (entry.of !== 'public') strangersOf(target);
    originsOf(target);
    if (entry.of === 'public') carriedBy(target);
    if (entry.smuggled ?? entry.disguised) smugglersOf(target);
    hostileFieldsOf(target);
  });
}

/** The form after its person has looked at what it would do. */
async function seen({ action, form, right }: Target): Promise<Form> {
  const outcome = await send(action, form, { token: right });
  const answer = outcome.kind === 'answered' ? (outcome.answer as { impact?: { seen: string } }) : {};
  if (!answer.impact) throw new Error(`it showed nothing to confirm: ${JSON.stringify(outcome)}`);
  return { ...form, seen: answer.impact.seen };
}

async function refuses(target: Target, from: From, codes: ErrorCode[], form = target.form): Promise<void> {
  const outcome = await send(target.action, form, from);
  expect(await target.tables.changedSince('target')).toEqual([]);
  expect([...browser.jar]).toEqual([...(from.cookies ?? []), ...(from.token ? [['sessao', from.token]] : [])]);
  expectRefused(outcome, form, codes);
}

function sessionsOf(target: Target): void {
  const { within = 'open' } = target.entry;
  const codes: ErrorCode[] = within === 'open' ? SIGN_IN : ['PENDING_GONE'];
  test('is not done for nobody, nor by a token that was never given', async () => {
    await refuses(target, {}, codes);
    await refuses(target, { token: 'x'.repeat(43) }, codes);
  });
  const states: SessionState[] = [...SESSIONS, 'open'];
  test.each(states.filter((state) => state !== within))('is not done by a session that is %s', async (state) => {
    await refuses(target, { token: target.scene.people[target.entry.by].tokens[state] }, codes);
  });
}

function strangersOf(target: Target): void {
  const { entry } = target;
  const others: PersonName[] = ['neighbour', 'foreigner'];
  const roles = entry.permission ? rolesWithout(entry.permission) : [];
  if (roles.length > 0)
    test.each(roles)('is not for the role %s', async (role) => {
      await refuses(target, { token: target.scene.people[HOLDER[role]].tokens.open }, NOT_YOURS);
    });
  if (entry.reachesSelf) {
    test.each(others)('reaches nothing of others when the %s asks', (name) =>
      reachesSelf(target, target.scene.people[name]),
    );
    test('reaches nothing of others when somebody of no party asks', () => reachesSelf(target, target.scene.stray));
    return;
  }
  test.each(others)('does not exist for the %s', async (name) => {
    await refuses(target, { token: target.scene.people[name].tokens.open }, UNKNOWN);
  });
  test('is not for somebody of no party', async () => {
    await refuses(target, { token: target.scene.stray.tokens.open }, [...NOT_YOURS, ...SIGN_IN]);
  });
}

/** What changes for somebody else's request, and what it tells, is of them alone. */
async function reachesSelf(target: Target, { tokens }: Person): Promise<void> {
  const { action, form, scene, tables, entry, known } = target;
  await tables.restore('target');
  const outcome = await send(action, form, { token: tokens[entry.within ?? 'open'] });
  const changes = JSON.stringify(await tables.rowsSince('target'));
  await tables.restore('target');
  expect(changes).not.toContain(scene.people[entry.by].userId);
  const led = outcome.kind === 'redirected' ? outcome.to : '';
  expect([...known].filter((id) => led.includes(id))).toEqual([]);
}

/** What the browser carries is what opens it: without, or with something else, nothing is done. */
function carriedBy(target: Target): void {
  test('is done by nobody without what the browser carries', async () => {
    const altered = new Map([...target.cookies].map(([name, value]) => [name, `${value.slice(0, -4)}AAAA`]));
    for (const cookies of target.cookies.size > 0 ? [new Map<string, string>(), altered] : []) {
      const outcome = await send(target.action, target.form, { token: target.right, cookies });
      expect(await target.tables.changedSince('target')).toEqual([]);
      expectNothingTold(outcome, target.form);
    }
  });
}

function originsOf(target: Target): void {
  test.each(Object.entries(ORIGINS))('is not done from a page whose Origin is %s', async (_, origin) => {
    await refuses(target, { token: target.right, origin, cookies: target.cookies }, ['FOREIGN_ORIGIN']);
  });
}

function smugglersOf(target: Target): void {
  const { entry } = target;
  const nothing = async (form: Form, token: string) => {
    const outcome = await send(target.action, form, { token });
    expect(await target.tables.changedSince('target')).toEqual([]);
    expectNothingTold(outcome, form);
  };
  if (entry.smuggled)
    test('takes no record of others in one of its fields', async () => {
      for (const fields of (await entry.smuggled?.(target.scene, target.form)) ?? [])
        await nothing(asForm({ ...target.form, ...fields }), target.right);
    });
  if (entry.disguised)
    test.each(['neighbour', 'foreigner'] as const)(
      'is not reached by the %s among records of their own',
      async (name) => {
        const attacker = target.scene.people[name];
        await nothing({ ...target.form, ...entry.disguised?.(target.scene, attacker) }, attacker.tokens.open);
      },
    );
}

function hostileFieldsOf(target: Target): void {
  const { entry } = target;
  test('listens to no field that it does not have, and is done by who may', async () => {
    const { form, scene, tables } = target;
    await tables.restore('target');
    const extra = withExtraFields(form, entry.optional ?? [], scene);
    const hostile = await done(target, withPrototypeFields(extra));
    const honest = await done(target, formData(form));
    expect(hostile).toEqual(honest);
    expect(JSON.stringify(hostile)).not.toContain(HOSTILE);
    expect(({} as { role?: string }).role).toBeUndefined();
    for (const name of singleFields(form)) await doneOrNothing(target, name, honest);
    if (!entry.changesNothing) expect(honest.changes).not.toEqual([]);
    else expect(honest.changes).toEqual([]);
  });
}

const singleFields = (form: Form) => Object.keys(form).filter((name) => typeof form[name] === 'string');

type Done = { to: string; changes: string[] };

/** What the right person's request did; it is undone. */
async function done({ action, right, cookies, tables, known }: Target, form: FormData): Promise<Done> {
  const outcome = await send(action, form, { token: right, cookies });
  const changes = comparable(await tables.rowsSince('target'), known);
  await tables.restore('target');
  expect([succeeded(outcome), outcome]).toEqual([true, outcome]);
  return { to: outcome.kind === 'redirected' ? withoutChance(outcome.to) : '', changes };
}

/** Of another site, only the address; what it is asked is another each time. */
const withoutChance = (to: string) => (to.startsWith('/') ? to : (to.split('?')[0] ?? ''));

/** A field sent twice is refused whole, or one of the two is not listened to. */
async function doneOrNothing(target: Target, name: string, honest: Done): Promise<void> {
  const { action, right, cookies, tables, scene, known } = target;
  await send(action, withRepeated(target.form, name, scene.theirs.activity), { token: right, cookies });
  const changes = comparable(await tables.rowsSince('target'), known);
  if (changes.length === 0) return;
  expect([name, changes]).toEqual([name, honest.changes]);
  await tables.restore('target');
}
