import { db } from '@/lib/db/client';
import type * as answers from '@/lib/features/answers/actions';
import type * as collections from '@/lib/features/collections/actions';
import type * as reminders from '@/lib/features/reminders/actions';
import { succeeded } from '@/tests/factories/activities';
import { answer, close, goalsOf, opened, request } from '@/tests/factories/collections';
import { type Attack, type Attacks, asForm } from './attack';
import type { Scene } from './scene';

const NETWORK = { permission: 'collection.manage', of: 'agreement', by: 'analyst' } as const satisfies Partial<Attack>;
const ADMIN = { permission: 'period.manage', of: 'agreement', by: 'admin' } as const satisfies Partial<Attack>;
/** Filters that stand for the parties that were not ticked. */
const PICKED = ['participe', 'situacao', 'elo', 'busca'];

/** The collection of 2026, open. */
const open = ({ people }: Scene) => opened(people.analyst);
/** How many have not answered. */
const missing = (id: string) => db.obligation.count({ where: { eventId: id } });

async function closed(scene: Scene): Promise<string> {
  const id = await open(scene);
  succeeded(await close(scene.people.admin, id, await missing(id)));
  return id;
}

export const ON_COLLECTIONS: Attacks<typeof collections> = {
  openCollectionAction: {
    ...NETWORK,
    form: async ({ people }) => asForm(request(people.analyst)),
    optional: ['parties', 'accessions', 'elos', 'seen'],
    smuggled: ({ parties }) => [{ who: 'CHOSEN', parties: [parties.OUTRO] }],
  },
  extendCollectionAction: {
    ...NETWORK,
    form: async (scene) => {
      const picked = { id: await open(scene), participe: [scene.parties.SEPOG] };
      return { ...picked, dueOn: '2027-01-15', reason: 'Mudança de equipe' };
    },
    confirms: true,
    optional: PICKED,
    smuggled: ({ parties }) => [{ participe: [parties.OUTRO] }],
  },
  callMoreAction: {
    ...NETWORK,
    form: async ({ people, parties }) => {
      const id = await opened(people.analyst, { who: 'CHOSEN', accessions: 'on' });
      return { id, participe: [parties.SEPOG], dueOn: '2027-01-15' };
    },
    optional: ['seen'],
    smuggled: ({ parties }) => [{ participe: [parties.OUTRO] }, { participe: [parties.SEPOG, parties.OUTRO] }],
  },
  closeCollectionAction: {
    ...ADMIN,
    form: async (scene) => {
      const id = await open(scene);
      return { id, missing: String(await missing(id)) };
    },
  },
  reopenCollectionAction: {
    ...ADMIN,
    form: async (scene) => ({ id: await closed(scene), participe: [scene.parties.SEPOG], reason: 'Faltou a Sefin' }),
    optional: PICKED,
    smuggled: ({ parties }) => [{ participe: [parties.OUTRO] }],
  },
};

export const ON_REMINDERS: Attacks<typeof reminders> = {
  remindPartiesAction: {
    ...NETWORK,
    form: async (scene) => ({ id: await open(scene), participe: [scene.parties.SEPOG] }),
    optional: PICKED,
    smuggled: ({ parties }) => [{ participe: [parties.OUTRO] }],
  },
};

const SAVE: Attack = {
  permission: 'activity.write',
  of: 'party',
  by: 'focal',
  form: async (scene) => {
    const { focal } = scene.people;
    return asForm(answer(focal, await open(scene), { nothing: await goalsOf(focal), highlights: 'Nada ainda' }));
  },
  optional: [...Array.from({ length: 9 }, (_, index) => `eixo${index + 1}`), 'highlights', 'nothing'],
  smuggled: ({ parties }) => [{ partyId: parties.IEX }, { partyId: parties.OUTRO }],
};

export const ON_ANSWERS: Attacks<typeof answers> = { saveAnswerAction: SAVE, keepAnswerAction: SAVE };
