import type * as designations from '@/lib/features/designations/actions';
import type * as personalData from '@/lib/features/personal-data/actions';
import { designated, replacing, typedPerson } from '@/tests/factories/designations';
import { type Attack, type Attacks, asForm, type Form } from './attack';
import { type Scene, SECRET } from './scene';

const OF_PARTY = { permission: 'person.manage', of: 'party', by: 'focal' } as const satisfies Partial<Attack>;
const REVEAL = { permission: 'person.reveal', of: 'party', by: 'coordinator' } as const satisfies Partial<Attack>;

/** Somebody whom SEPOG/RO has designated. */
const someone = ({ people }: Scene) => designated(people.focal, 'SEPOG/RO', { name: `${SECRET} da Silva` });

export const ON_DESIGNATIONS: Attacks<typeof designations> = {
  designateAction: {
    ...OF_PARTY,
    form: async () => asForm(await typedPerson('SEPOG/RO')),
    smuggled: ({ parties }) => [{ partyId: parties.IEX }, { partyId: parties.OUTRO }, { partyId: parties.SEGES }],
  },
  changeDesignationAction: {
    ...OF_PARTY,
    form: async (scene) => {
      const { id, startsOn } = await someone(scene);
      return { id, version: '1', name: 'Rosa com outro nome', email: 'rosa@novo.example', startsOn };
    },
    optional: ['cpf', 'phone'],
  },
  endDesignationAction: {
    ...OF_PARTY,
    form: async (scene) => ({
      ...{ id: (await someone(scene)).id, version: '1', endsOn: '2026-11-20', reason: 'Mudança de lotação' },
    }),
  },
  replaceDesignationAction: {
    ...OF_PARTY,
    form: async (scene) => asForm(replacing((await someone(scene)).id)),
  },
};

export const ON_PERSONAL_DATA: Attacks<typeof personalData> = {
  revealPersonAction: {
    ...REVEAL,
    form: async (scene): Promise<Form> => ({ id: (await someone(scene)).id, reason: 'DOCUMENT_CHECK' }),
  },
  lookUpCpfAction: {
    ...REVEAL,
    form: async (scene) => ({ cpf: (await someone(scene)).cpf }),
    reachesSelf: true,
  },
};
