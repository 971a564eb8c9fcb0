import { randomUUID } from 'node:crypto';
import type * as reports from '@/lib/features/reports/actions';
import type * as review from '@/lib/features/review/actions';
import { sent, succeeded, validated } from '@/tests/factories/activities';
import { ask } from '@/tests/factories/review';
import type { Attack, Attacks } from './attack';
import { type Scene, SECRET } from './scene';

const BY_SEGES = { permission: 'activity.review', of: 'party', by: 'analyst' } as const satisfies Partial<Attack>;
const told = { title: `${SECRET}: turma`, narrative: `${SECRET} relato` };
const waiting = ({ people, obligation }: Scene) => sent(people.focal, obligation, told);

export const ON_REVIEW: Attacks<typeof review> = {
  reviewActivityAction: {
    ...BY_SEGES,
    form: async (scene) => {
      const { id, version } = await waiting(scene);
      return { id, version, decision: 'RETURNED', note: 'Falta a lista de presença.', point_title: 'Diga a turma.' };
    },
    optional: ['notify', 'remarkId', 'queue'],
    smuggled: ({ people }) => [{ notify: [people.neighbour.userId] }, { notify: [people.foreigner.userId] }],
  },
  validateManyAction: {
    ...BY_SEGES,
    form: async (scene) => {
      const both = [await waiting(scene), await waiting(scene)];
      return { seen: both.map(({ id, version }) => `${id}:${version}`) };
    },
  },
  reopenActivityAction: {
    ...BY_SEGES,
    form: async ({ people, obligation }) => {
      const { id, version } = await validated(people.focal, people.admin, obligation, told);
      return { id, version, reason: 'A carga horária estava errada.' };
    },
  },
  answerQuestionAction: {
    ...{ permission: 'activity.write', of: 'party', by: 'focal' },
    form: async (scene) => {
      const form = await waiting(scene);
      succeeded(await ask(scene.people.analyst, form, { note: `${SECRET}: de quem foi a iniciativa?` }));
      return { id: form.id, remarkId: randomUUID(), answer: 'Da Secretaria.' };
    },
    optional: ['notify'],
    smuggled: ({ people, theirs }) => [{ notify: [people.neighbour.userId] }, { id: theirs.activity }],
  },
};

export const ON_REPORTS: Attacks<typeof reports> = {
  generateReportAction: {
    ...{ permission: 'report.generate', of: 'agreement', by: 'analyst' },
    form: async () => ({ year: '2026' }),
  },
};
