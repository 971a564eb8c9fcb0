import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { ACTIVITY_STATUS, type ActivityStatus } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { discardActivity, saveActivity } from '@/lib/features/activities/mutations';
import { removeEvidence } from '@/lib/features/evidence/mutations';
import { reviewActivity } from '@/lib/features/review/mutations';
import { log } from '@/lib/log/log';
import {
  by,
  decide,
  draft,
  everything,
  obligationOf,
  prove,
  proven,
  refusal,
  sent,
  succeeded,
  type TypedActivity,
  typed,
  validated,
} from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let analyst: Actor;
let obligation: string;

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(() => world.close());

/** The code of what was tried, having made sure that it changed nothing at all. */
async function refusedWithoutTrace(attempt: () => Promise<Parameters<typeof refusal>[0]>) {
  const before = await everything();
  const code = refusal(await attempt());
  expect(await everything()).toEqual(before);
  return code;
}

describe('what is sent is refused with the field named', () => {
  test.each<[string, Partial<TypedActivity>, string]>([
    ['a date still to come', { performedFrom: '2026-11-21' }, 'performedFrom'],
    ['an end before the start', { performedTo: '2026-03-09' }, 'performedTo'],
    ['a date before the period', { performedFrom: '2025-12-31' }, 'performedFrom'],
    ['no date', { performedFrom: undefined }, 'performedFrom'],
    ['more completed than enrolled', { enrolled: '20', completed: '21' }, 'completed'],
    ['no hours where they are counted', { hours: undefined }, 'hours'],
    ['a day that does not exist', { performedFrom: '2026-02-30' }, 'performedFrom'],
    ['hours that are no number', { hours: 'vinte' }, 'hours'],
    ['no title', { title: '  ' }, 'title'],
    ['an address that runs code', { link: 'javascript:alert(1)' }, 'link'],
    ['no obligation', { obligationIds: [] }, 'obligationIds'],
    ['a character that no database keeps', { narrative: 'turma\0 1' }, 'narrative'],
    ['an item that the goal does not count', { items: ['banner'] }, 'items'],
  ])('%s', async (_what, given, field) => {
    const form = await proven(focal, obligation);
    const result = await perform(saveActivity, by(focal), { ...form, ...given, intent: 'submit' });
    expect(result).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
    expect(Object.keys(result.ok ? {} : result.fieldErrors)).toEqual([field]);
    expect(await db.activity.findUnique({ where: { id: form.id } })).toMatchObject({ status: 'DRAFT', version: 1 });
  });

  test('without a file that proves it', async () => {
    const form = await draft(focal, obligation);
    const submit = () => perform(saveActivity, by(focal), { ...form, intent: 'submit' });
    expect(await refusedWithoutTrace(submit)).toBe('EVIDENCE_MISSING');
  });
});

describe('each state allows its own steps alone', () => {
  const make: Record<ActivityStatus, () => Promise<TypedActivity>> = {
    DRAFT: () => proven(focal, obligation),
    SUBMITTED: () => sent(focal, obligation),
    VALIDATED: () => validated(focal, analyst, obligation),
    RETURNED: async () => {
      const form = await sent(focal, obligation);
      succeeded(await decide(analyst, form, 'Corrija.'));
      return { ...form, version: '3' };
    },
  };
  const other = () => person('NETWORK_ADMIN', 'SEGES');
  const steps = {
    save: (form: TypedActivity) => perform(saveActivity, by(focal), { ...form, intent: 'save' }),
    submit: (form: TypedActivity) => perform(saveActivity, by(focal), { ...form, intent: 'submit' }),
    discard: ({ id, version }: TypedActivity) => perform(discardActivity, by(focal), { id, version }),
    validate: async (form: TypedActivity) => decide(await other(), form),
    return: async (form: TypedActivity) => decide(await other(), form, 'Corrija.'),
    removeEvidence: async ({ id }: TypedActivity) => {
      const { evidenceId } = await db.activityEvidence.findFirstOrThrow({ where: { activityId: id } });
      return perform(removeEvidence, by(focal), { activityId: id, evidenceId });
    },
    attach: async ({ id }: TypedActivity) => {
      const outcome = await prove(focal, id).catch((error: Error) => error.message);
      return outcome.includes('WRONG_STATE')
        ? { ok: false as const, code: 'WRONG_STATE' as const, fieldErrors: {} }
        : { ok: true as const, data: outcome };
    },
  };
  const allowed: Record<ActivityStatus, (keyof typeof steps)[]> = {
    DRAFT: ['save', 'submit', 'discard', 'removeEvidence', 'attach'],
    SUBMITTED: ['validate', 'return'],
    RETURNED: ['save', 'submit', 'removeEvidence', 'attach'],
    VALIDATED: [],
  };
  const cells = (Object.keys(ACTIVITY_STATUS) as ActivityStatus[]).flatMap((status) =>
    (Object.keys(steps) as (keyof typeof steps)[]).map((step) => ({ status, step })),
  );

  test.each(cells)('$step from $status', async ({ status, step }) => {
    const form = await make[status]();
    const code = refusal(await steps[step](form));
    expect(code).toBe(allowed[status].includes(step) ? 'ok' : 'WRONG_STATE');
  });
});

describe('a version that is not the current one is a conflict that changes nothing', () => {
  test.each(['0', '2', '7'])('saving over version %s', async (version) => {
    const form = await proven(focal, obligation);
    const save = () => perform(saveActivity, by(focal), { ...form, version, title: 'Outro título' });
    expect(await refusedWithoutTrace(save)).toBe('CONFLICT');
  });

  test('discarding and reviewing', async () => {
    const form = await draft(focal, obligation);
    const discard = () => perform(discardActivity, by(focal), { id: form.id, version: '0' });
    expect(await refusedWithoutTrace(discard)).toBe('CONFLICT');
    const waiting = await sent(focal, obligation);
    expect(await refusedWithoutTrace(() => decide(analyst, { ...waiting, version: '1' }))).toBe('CONFLICT');
  });

  test('editing what was discarded meanwhile', async () => {
    const form = await draft(focal, obligation);
    succeeded(await perform(discardActivity, by(focal), { id: form.id, version: '1' }));
    expect(await refusedWithoutTrace(() => perform(saveActivity, by(focal), form))).toBe('CONFLICT');
  });
});

describe('what someone adds to a form has no effect', () => {
  test('party, state, author, dates and versions are the application’s own', async () => {
    const stranger = await person('FOCAL_POINT', 'SEGES');
    const injected = {
      partyId: stranger.memberships[0]?.partyId,
      status: 'VALIDATED',
      createdById: stranger.userId,
      submittedById: stranger.userId,
      submittedAt: new Date(0),
      createdAt: new Date(0),
      party: { connect: { id: stranger.memberships[0]?.partyId } },
      remarks: { create: { authorId: analyst.userId, kind: 'VALIDATED' } },
      evidence: { create: [] },
    };
    const form = { ...typed(obligation), ...injected };
    succeeded(await perform(saveActivity, by(focal), form));
    const stored = await db.activity.findUniqueOrThrow({ where: { id: form.id }, include: { remarks: true } });
    expect(stored).toMatchObject({
      status: 'DRAFT',
      createdById: focal.userId,
      submittedById: null,
      submittedAt: null,
    });
    expect(stored).toMatchObject({ partyId: focal.memberships[0]?.partyId, version: 1, remarks: [] });
    expect(stored.createdAt.getTime()).toBeGreaterThan(0);
    succeeded(await perform(saveActivity, by(focal), { ...form, version: '1' }));
    expect(await db.activity.findUniqueOrThrow({ where: { id: form.id } })).toMatchObject({
      status: 'DRAFT',
      createdById: focal.userId,
      partyId: focal.memberships[0]?.partyId,
    });
  });

  test('a review says only its decision and its note', async () => {
    const form = await sent(focal, obligation);
    const injected = { authorId: focal.userId, createdAt: new Date(0), status: 'DRAFT' };
    const review = { id: form.id, version: '2', decision: 'VALIDATED' as const, ...injected };
    succeeded(await perform(reviewActivity, by(analyst), review));
    const stored = await db.remark.findFirstOrThrow({ where: { activityId: form.id, kind: 'VALIDATED' } });
    expect(stored).toMatchObject({ authorId: analyst.userId, kind: 'VALIDATED' });
    expect(stored.createdAt).toEqual(by(analyst).now);
  });
});

describe('a change and its trail stand or fall together', () => {
  test('a change that fails half-way leaves neither itself nor a row in the trail', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const form = typed(obligation);
    const failing = {
      ...saveActivity,
      run: async (...given: Parameters<typeof saveActivity.run>) => {
        await saveActivity.run(...given);
        throw new Error('power cut');
      },
    };
    expect(await refusedWithoutTrace(() => perform(failing, by(focal), form))).toBe('UNEXPECTED');
  });

  test('a trail that cannot be written undoes the change', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const form = typed(obligation);
    const failing = {
      ...saveActivity,
      audit: () => ({
        action: 'activity.saved' as const,
        entity: 'Activity' as const,
        entityId: form.id,
        partyId: 'no uuid',
      }),
    };
    expect(await refusedWithoutTrace(() => perform(failing, by(focal), form))).toBe('UNEXPECTED');
  });

  test('the trail says who, when, what and of which party, and holds nothing that was typed', async () => {
    const title = `Título ${randomUUID()}`;
    const form = await sent(focal, obligation, { title, narrative: title });
    const note = `Nota ${randomUUID()}`;
    succeeded(await decide(analyst, form, note));
    const trail = await db.auditEvent.findMany({ where: { entityId: form.id }, orderBy: { id: 'asc' } });
    const { partyId } = focal.memberships[0] ?? {};
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['activity.saved', focal.userId],
      ['activity.submitted', focal.userId],
      ['activity.returned', analyst.userId],
    ]);
    expect(trail.every((row) => row.partyId === partyId && row.at.getTime() === by(focal).now.getTime())).toBe(true);
    const whole = JSON.stringify(await db.auditEvent.findMany({ select: { data: true } }));
    expect(whole).not.toMatch(new RegExp(`${title}|${note}`));
  });
});
