'use server';

import { formAction } from '@/lib/action/form-action';
import { answerQuestion, reopenActivity, reviewActivity, validateMany } from '@/lib/features/review/mutations';
import { queueHref, queueOf } from '@/lib/features/review/schema';

const NOTICE = {
  VALIDATED: 'atividade-validada',
  RETURNED: 'atividade-devolvida',
  QUESTION: 'pergunta-enviada',
} as const;

export const reviewActivityAction = formAction(reviewActivity, {
  redirectTo: ({ id, decision, queue }) => queueHref(queueOf(queue), { depois: id, aviso: NOTICE[decision] }),
});

export const validateManyAction = formAction(validateMany, {
  redirectTo: ({ queue }) => queueHref({ ...queueOf(queue), pagina: 1 }, { aviso: 'atividades-validadas' }),
});

export const reopenActivityAction = formAction(reopenActivity, {
  redirectTo: ({ id }) => `/atividades/${id}?aviso=atividade-reaberta`,
});

export const answerQuestionAction = formAction(answerQuestion, {
  redirectTo: ({ id }) => `/atividades/${id}?aviso=resposta-enviada#conversa`,
});
