import { perform } from '@/lib/action/perform';
import type * as courses from '@/lib/features/courses/actions';
import type * as practices from '@/lib/features/practices/actions';
import { savePractice } from '@/lib/features/practices/mutations';
import { by, succeeded } from '@/tests/factories/activities';
import { announced } from '@/tests/factories/courses';
import { offered, typedPractice } from '@/tests/factories/practices';
import { type Attack, type Attacks, asForm } from './attack';
import { type Scene, SECRET } from './scene';

const COURSE = { permission: 'course.manage', of: 'party', by: 'focal' } as const satisfies Partial<Attack>;
/** A class of SEPOG/RO in the schedule. */
const aClass = ({ people }: Scene) => announced(people.focal, 'SEPOG/RO', { title: `${SECRET}: turma` });

export const ON_COURSES: Attacks<typeof courses> = {
  saveCourseAction: {
    ...COURSE,
    form: async (scene) => asForm({ ...(await aClass(scene)), version: '1', title: 'Turma com outro nome' }),
    optional: ['place'],
    smuggled: ({ parties }) => [{ partyId: parties.IEX }, { partyId: parties.OUTRO }, { partyId: parties.SEGES }],
    disguised: (_, { memberships }) => ({ partyId: memberships[0]?.partyId ?? '' }),
  },
  cancelCourseAction: {
    ...COURSE,
    form: async (scene) => ({ id: (await aClass(scene)).id, version: '1', reason: 'Sem inscritos' }),
  },
};

const WRITE = { permission: 'practice.write', of: 'party', by: 'focal' } as const satisfies Partial<Attack>;
const told = { title: `${SECRET}: quadro de prazos`, summary: `${SECRET} resumo` };

/** A draft of SEPOG/RO, at version 1. */
async function aDraft({ people }: Scene) {
  const form = typedPractice({ ...told, intent: 'save' });
  succeeded(await perform(savePractice, by(people.focal), form));
  return { ...form, version: '1' };
}

export const ON_PRACTICES: Attacks<typeof practices> = {
  savePracticeAction: {
    ...WRITE,
    form: async (scene) => asForm({ ...(await aDraft(scene)), title: 'Quadro com outro nome' }),
    optional: ['link', 'evidenceId', 'restricted'],
    smuggled: ({ theirs }) => [{ evidenceId: theirs.evidence }],
  },
  discardPracticeAction: {
    ...WRITE,
    form: async (scene) => ({ id: (await aDraft(scene)).id, version: '1' }),
  },
  decidePracticeAction: {
    ...{ permission: 'practice.publish', of: 'party', by: 'analyst' },
    form: async ({ people }) => {
      const { id } = await offered(people.focal, told);
      return { id, version: '1', decision: 'RETURN', note: 'Conte os números.' };
    },
  },
};
