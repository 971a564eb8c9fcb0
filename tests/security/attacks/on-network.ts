import { randomUUID } from 'node:crypto';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type * as accessions from '@/lib/features/accessions/actions';
import type * as events from '@/lib/features/events/actions';
import type * as periods from '@/lib/features/periods/actions';
import { lockPeriod, reopenPeriod } from '@/lib/features/periods/mutations';
import type * as reliefs from '@/lib/features/reliefs/actions';
import { registered as joined, sheet, typedAccession } from '@/tests/factories/accessions';
import { by, succeeded } from '@/tests/factories/activities';
import { meeting, registered } from '@/tests/factories/events';
import { decision, granted } from '@/tests/factories/reliefs';
import { type Attack, type Attacks, asForm, type Form } from './attack';
import { type Scene, SECRET } from './scene';

const ACCESSION = { permission: 'accession.manage', of: 'agreement', by: 'analyst' } as const satisfies Partial<Attack>;
const NEW_BODY = { acronym: 'NOVO/RO', cnpj: '00.000.000/0001-91', name: 'Instituto Novo' };

/** A body that joined, with words that only the network reads. */
async function body({ people }: Scene): Promise<Form> {
  const given = {
    acronym: 'RES/RO',
    cnpj: '00.000.000/0001-91',
    name: `${SECRET} de Rondônia`,
    scope: `${SECRET} âmbito`,
  };
  return { id: succeeded(await joined(people.analyst, given)).id, version: '1' };
}

export const ON_ACCESSIONS: Attacks<typeof accessions> = {
  registerAccessionAction: {
    ...ACCESSION,
    form: async () => asForm(await typedAccession(NEW_BODY)),
    confirms: true,
    optional: ['minimumHours'],
    smuggled: ({ parties }) => [{ id: parties.SEPOG }, { id: parties.IEX }],
  },
  changeAccessionAction: {
    ...ACCESSION,
    form: async (scene) => {
      const { instrument, number, seiProcess } = await typedAccession();
      return { ...(await body(scene)), instrument, number, seiProcess, scope: 'Outro âmbito' };
    },
    smuggled: ({ parties }) => [{ id: parties.SEPOG }],
  },
  endAccessionAction: {
    ...ACCESSION,
    form: async (scene) => ({ ...(await body(scene)), endedOn: '2026-11-20', reason: 'Pedido do órgão' }),
    confirms: true,
    smuggled: ({ parties }) => [{ id: parties.SEPOG }],
  },
  importAccessionsAction: {
    ...ACCESSION,
    form: async ({ agreementId }) => {
      const line = { acronym: NEW_BODY.acronym, cnpj: NEW_BODY.cnpj, name: NEW_BODY.name };
      return { id: randomUUID(), agreementId, text: sheet([line]) };
    },
    confirms: true,
  },
};

const EVENT = { permission: 'event.manage', of: 'agreement', by: 'analyst' } as const satisfies Partial<Attack>;
const convened = ({ people, agreementId }: Scene) =>
  registered(people.analyst, { agreementId, title: `${SECRET}: 3ª reunião técnica` });

export const ON_EVENTS: Attacks<typeof events> = {
  registerEventAction: {
    ...EVENT,
    form: async ({ agreementId }) => asForm(meeting({ agreementId })),
    optional: ['seen'],
  },
  changeEventAction: {
    ...EVENT,
    form: async (scene) => {
      const { id, occurredOn } = await convened(scene);
      return { id, version: '1', title: '4ª reunião técnica', occurredOn, dueOn: '2026-12-09', why: 'Sala ocupada' };
    },
    confirms: true,
  },
  withdrawEventAction: {
    ...EVENT,
    form: async (scene) => ({ id: (await convened(scene)).id, version: '1', reason: 'Reunião cancelada' }),
    confirms: true,
  },
};

const RELIEF = { permission: 'relief.manage', of: 'agreement', by: 'admin' } as const satisfies Partial<Attack>;

export const ON_RELIEFS: Attacks<typeof reliefs> = {
  grantReliefAction: {
    ...RELIEF,
    form: async ({ agreementId, parties }) => asForm(decision({ agreementId, party: parties.SEPOG })),
    confirms: true,
    optional: ['accession'],
    smuggled: ({ parties }) => [{ party: parties.OUTRO }],
  },
  withdrawReliefAction: {
    ...RELIEF,
    form: async ({ people, agreementId }) => {
      const { id } = await granted(people.admin, { agreementId, reason: `${SECRET}: período eleitoral` });
      return { id, reason: 'Decisão revista' };
    },
    confirms: true,
  },
};

const PERIOD = { permission: 'period.manage', of: 'agreement', by: 'admin' } as const satisfies Partial<Attack>;
const locked = async ({ people, agreementId }: Scene) =>
  succeeded(await perform(lockPeriod, by(people.admin), { agreementId, year: '2026' })).id;

/** A locked year, open again for SEPOG/RO. Gives the reopening's id. */
async function reopened(scene: Scene): Promise<string> {
  const form = { id: await locked(scene), partyId: scene.parties.SEPOG, reason: `${SECRET}: hora errada` };
  succeeded(await perform(reopenPeriod, by(scene.people.admin), form));
  return (await db.periodReopening.findFirstOrThrow()).id;
}

export const ON_PERIODS: Attacks<typeof periods> = {
  lockPeriodAction: { ...PERIOD, form: async ({ agreementId }) => ({ agreementId, year: '2026' }) },
  reopenPeriodAction: {
    ...PERIOD,
    form: async (scene) => ({ id: await locked(scene), partyId: scene.parties.SEPOG, reason: 'Hora com erro.' }),
    smuggled: ({ parties }) => [{ partyId: parties.OUTRO }],
  },
  closePeriodAction: { ...PERIOD, form: async (scene) => ({ id: await reopened(scene) }) },
};
