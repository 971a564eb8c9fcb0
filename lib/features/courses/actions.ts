'use server';

import { formAction } from '@/lib/action/form-action';
import { cancelCourse, saveCourse } from '@/lib/features/courses/mutations';

export const saveCourseAction = formAction(saveCourse, {
  redirectTo: ({ id, isNew }) => `/capacitacao/${id}?aviso=${isNew ? 'turma-anunciada' : 'turma-alterada'}`,
});

export const cancelCourseAction = formAction(cancelCourse, {
  redirectTo: ({ id }) => `/capacitacao/${id}?aviso=turma-cancelada`,
});
