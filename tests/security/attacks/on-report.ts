import type * as minutes from '@/lib/features/minutes/actions';
import type * as photos from '@/lib/features/report-photos/actions';
import type * as texts from '@/lib/features/report-texts/actions';
import { succeeded } from '@/tests/factories/activities';
import { registered } from '@/tests/factories/events';
import { photo, placed, publishedPicture, minutes as record } from '@/tests/factories/report-writing';
import type { Attack, Attacks } from './attack';
import { type Scene, SECRET } from './scene';

const REPORT = { permission: 'report.generate', of: 'agreement', by: 'analyst' } as const satisfies Partial<Attack>;
const picture = ({ people, obligation }: Scene) =>
  publishedPicture(people.focal, people.admin, obligation, `${SECRET}: oficina`);

export const ON_TEXTS: Attacks<typeof texts> = {
  saveReportTextAction: {
    ...REPORT,
    form: async ({ agreementId }) => ({
      ...{ agreementId, year: '2026', section: 'challenges', version: '0' },
      text: 'Faltaram inscritos no primeiro semestre.',
    }),
    optional: ['proposed'],
  },
  keepReportTextAction: {
    ...REPORT,
    form: async ({ agreementId }) => ({
      ...{ agreementId, year: '2026', section: 'next-year', version: '0' },
      text: 'Mais turmas no interior.',
    }),
    optional: ['proposed'],
  },
};

export const ON_PHOTOS: Attacks<typeof photos> = {
  placePhotoAction: {
    ...REPORT,
    form: async (scene) => photo(scene.agreementId, await picture(scene)),
    smuggled: ({ theirs }) => [{ evidenceId: theirs.evidence }],
  },
  removePhotoAction: {
    ...REPORT,
    form: async (scene) => {
      const evidenceId = await picture(scene);
      succeeded(await placed(scene.people.analyst, scene.agreementId, evidenceId));
      return { agreementId: scene.agreementId, year: '2026', evidenceId };
    },
    smuggled: ({ theirs }) => [{ evidenceId: theirs.evidence }],
  },
};

export const ON_MINUTES: Attacks<typeof minutes> = {
  saveMinutesAction: {
    ...{ permission: 'event.manage', of: 'agreement', by: 'analyst' },
    form: async ({ people, agreementId }) =>
      record((await registered(people.analyst, { agreementId, title: `${SECRET}: 3ª reunião técnica` })).id ?? ''),
  },
  keepMinutesAction: {
    ...{ permission: 'event.manage', of: 'agreement', by: 'analyst' },
    form: async ({ people, agreementId }) =>
      record((await registered(people.analyst, { agreementId, title: `${SECRET}: 4ª reunião técnica` })).id ?? ''),
  },
};
