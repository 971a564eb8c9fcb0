import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type * as activities from '@/lib/features/activities/actions';
import type * as bulk from '@/lib/features/bulk/actions';
import { draft, prove, proven, sent, type TypedActivity } from '@/tests/factories/activities';
import { type Attack, type Attacks, asForm, type Form } from './attack';
import { type Scene, SECRET } from './scene';

const OF_PARTY = { permission: 'activity.write', of: 'party', by: 'focal' } as const satisfies Partial<Attack>;
const told = { title: `${SECRET}: turma de gestão`, narrative: `${SECRET}, por ora` };
/** Fields of an activity that its form may leave out. */
const OPTIONAL = ['performedTo', 'place', 'link', 'partners', 'enrolled', 'completed', 'participants', 'attendees'];

type Make = (scene: Scene) => Promise<TypedActivity>;
const aDraft: Make = ({ people, obligation }) => draft(people.focal, obligation, told);
const aProven: Make = ({ people, obligation }) => proven(people.focal, obligation, told);
const aSent: Make = ({ people, obligation }) => sent(people.focal, obligation, told);

/** The draft as its page would save it next. */
async function edited(scene: Scene): Promise<Form> {
  const { narrative, ...form } = await aDraft(scene);
  return asForm({ ...form, title: 'Turma com outro nome', place: 'Porto Velho', narrative: `${narrative}, e mais` });
}

const SAVE: Attack = {
  ...OF_PARTY,
  form: edited,
  optional: [...OPTIONAL, 'reach', 'items'],
  smuggled: ({ theirs, obligation }) => [
    { obligationIds: [theirs.obligation] },
    { obligationIds: [obligation, theirs.obligation] },
    { id: theirs.activity },
    { id: theirs.activity, obligationIds: [theirs.obligation] },
  ],
  disguised: ({ theirs }) => ({ obligationIds: [theirs.obligation] }),
};

const referenceTo = (make: Make) => async (scene: Scene) => {
  const { id, version } = await make(scene);
  return { id, version };
};
const strange = ({ theirs }: Scene): Form[] => [{ id: theirs.activity, version: '1' }];

export const ON_ACTIVITIES: Attacks<typeof activities> = {
  saveActivityAction: SAVE,
  keepDraftAction: SAVE,
  withdrawActivityAction: { ...OF_PARTY, form: referenceTo(aSent), smuggled: strange },
  discardActivityAction: { ...OF_PARTY, form: referenceTo(aDraft), smuggled: strange },
  duplicateActivityAction: {
    ...OF_PARTY,
    form: async (scene) => ({ id: (await aDraft(scene)).id, copyId: randomUUID() }),
    smuggled: ({ theirs }) => [{ id: theirs.activity }, { copyId: theirs.activity }],
  },
};

const itemOf = ({ id, version }: TypedActivity) => `${id}.${version}`;
const twoOf = (make: Make) => async (scene: Scene) => ({
  item: [itemOf(await make(scene)), itemOf(await make(scene))],
});

/** SEPOG/RO's own records with one of the neighbour's among them. */
const mixed = (scene: Scene, { item }: Form): Form[] => [
  { item: [[item ?? ''].flat(), `${scene.theirs.activity}.1`].flat() },
  { item: [[item ?? ''].flat(), `${scene.theirs.evidence}.1`].flat() },
];

/** Two pieces of evidence of a draft, to be given the same sensitivity. */
async function evidenceTogether(scene: Scene): Promise<Form> {
  const { focal } = scene.people;
  const { id } = await aDraft(scene);
  const evidence = [await prove(focal, id), await prove(focal, id)];
  await db.evidence.updateMany({ where: { id: { in: evidence } }, data: { title: `${SECRET}: lista` } });
  return { item: evidence.map((one) => `${one}.1`), sensitivity: 'RESTRICTED', validity: 'clear' };
}

export const ON_BULK: Attacks<typeof bulk> = {
  sendActivitiesAction: { ...OF_PARTY, form: twoOf(aProven), smuggled: mixed },
  discardActivitiesAction: { ...OF_PARTY, form: twoOf(aDraft), smuggled: mixed },
  changeEvidenceTogetherAction: { ...OF_PARTY, form: evidenceTogether, optional: ['validUntil'], smuggled: mixed },
};
