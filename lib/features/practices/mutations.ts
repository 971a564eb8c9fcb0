import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import { partiesWithin } from '@/lib/db/scope';
import { practiceAllows, practiceProblems } from '@/lib/domain/practices/lifecycle';
import { findPractice, publicEvidence } from './data';
import { type PracticeForm, practiceDecision, practiceForm, practiceReference } from './schema';

type Stored = NonNullable<Awaited<ReturnType<typeof findPractice>>>;

/** Saves a good practice of the person's own party as a draft, or saves it and sends it to SEGES. */
export const savePractice = defineMutation({
  permission: 'practice.write',
  schema: practiceForm,
  load: async ({ tx, actor }, { id }) => {
    const existing = await findPractice(tx, actor, id, 'practice.write');
    if (existing) return { partyId: existing.partyId, agreementId: existing.agreementId, existing };
    // An id that is taken out of reach is no free one.
    if ((await tx.goodPractice.count({ where: { id } })) > 0) return null;
    const [first] = actor.memberships;
    const where = { AND: [{ id: first?.partyId ?? id }, partiesWithin(actor, 'practice.write')] };
    const party = await tx.party.findFirst({ where, select: { id: true, agreementId: true } });
    return party && { partyId: party.id, agreementId: party.agreementId, existing: null };
  },
  run: async (context, input, { partyId, existing }) => {
    const { id, version, intent } = input;
    const submits = intent === 'submit';
    if (existing && isRepeat(existing, input)) return { id, submits, repeated: true };
    if (existing && !practiceAllows(existing.status, 'edit')) throw new Refusal('WRONG_STATE');
    if ((existing?.version ?? 0) !== version) throw new Refusal('CONFLICT');
    await assertComplete(context, input, partyId);
    await write(context, input, partyId, existing !== null);
    return { id, submits, repeated: false };
  },
  audit: ({ id }, { partyId }, { submits, repeated }) =>
    repeated
      ? null
      : {
          action: submits ? 'practice.submitted' : 'practice.saved',
          entity: 'GoodPractice',
          entityId: id,
          partyId,
        },
});

/** Throws away a draft that was never sent. */
export const discardPractice = defineMutation({
  permission: 'practice.write',
  schema: practiceReference,
  load: ({ tx, actor }, { id }) => findPractice(tx, actor, id, 'practice.write'),
  run: async ({ tx }, { id, version }, practice) => {
    if (!practiceAllows(practice.status, 'discard')) throw new Refusal('WRONG_STATE');
    if (practice.version !== version) throw new Refusal('CONFLICT');
    await tx.goodPractice.delete({ where: { id } });
    return { id };
  },
  audit: ({ id }, { partyId }) => ({ action: 'practice.discarded', entity: 'GoodPractice', entityId: id, partyId }),
});

const DECIDED = {
  PUBLISH: { verb: 'decide', status: 'PUBLISHED', action: 'practice.published' },
  RETURN: { verb: 'decide', status: 'RETURNED', action: 'practice.returned' },
  RETRACT: { verb: 'retract', status: 'RETURNED', action: 'practice.retracted' },
} as const;

/** Publishes a practice, returns it, or takes it back from the public. Never by one of its authors. */
export const decidePractice = defineMutation({
  permission: 'practice.publish',
  schema: practiceDecision,
  load: ({ tx, actor }, { id }) => findPractice(tx, actor, id, 'practice.publish'),
  run: async ({ tx, actor, now }, input, practice) => {
    const { id, version, decision } = input;
    const { verb, status } = DECIDED[decision];
    const note = 'note' in input ? input.note : null;
    if (practice.version === version + 1 && practice.status === status && practice.returnNote === note)
      return { id, decision, repeated: true };
    if (!practiceAllows(practice.status, verb)) throw new Refusal('WRONG_STATE');
    if (practice.version !== version) throw new Refusal('CONFLICT');
    const publishedAt = status === 'PUBLISHED' ? now : null;
    const decided = { status, returnNote: note, publishedAt, decidedById: actor.userId, version: version + 1 };
    await tx.goodPractice.update({ where: { id }, data: { ...decided, updatedAt: now } });
    return { id, decision, repeated: false };
  },
  audit: ({ id }, { partyId }, { decision, repeated }) =>
    repeated ? null : { action: DECIDED[decision].action, entity: 'GoodPractice', entityId: id, partyId },
});

async function assertComplete({ tx }: MutationContext, input: PracticeForm, partyId: string): Promise<void> {
  const problems = input.intent === 'submit' ? practiceProblems(input) : {};
  const { evidenceId, axis } = input;
  if (evidenceId && (await publicEvidence(tx, partyId, evidenceId)).length === 0)
    problems.evidenceId = ['Escolha uma evidência do seu partícipe que já esteja publicada.'];
  if (axis && (await tx.axis.count({ where: { slug: axis } })) === 0) problems.axis = ['Escolha um eixo da lista.'];
  if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
}

async function write({ tx, actor, now }: MutationContext, input: PracticeForm, partyId: string, isKnown: boolean) {
  const { id, version, intent } = input;
  const submitted = { status: 'SUBMITTED' as const, submittedById: actor.userId, submittedAt: now, returnNote: null };
  const data = {
    ...told(input),
    ...(intent === 'submit' && submitted),
    ...{ version: version + 1, editedById: actor.userId, updatedAt: now },
  };
  if (isKnown) await tx.goodPractice.update({ where: { id }, data });
  else await tx.goodPractice.create({ data: { ...data, id, partyId, createdById: actor.userId, createdAt: now } });
}

/** What a form says, as it is stored: what was left empty is null. */
function told({ title, summary, done, results, year, axis, link, evidenceId, restricted }: PracticeForm) {
  const optional = { done: done ?? null, results: results ?? null, axis: axis ?? null, link: link ?? null };
  return { title, summary, year, restricted, ...optional, evidenceId: evidenceId ?? null };
}

/** The same form sent again (a double click, a retry): what it asked for is already so, word for word. */
function isRepeat(stored: Stored, typed: PracticeForm): boolean {
  const expected = typed.intent === 'submit' ? ['SUBMITTED'] : ['DRAFT', 'RETURNED'];
  return (
    stored.version === typed.version + 1 &&
    expected.includes(stored.status) &&
    Object.entries(told(typed)).every(([name, value]) => stored[name as keyof Stored] === value)
  );
}
