'use server';

import { formAction } from '@/lib/action/form-action';
import { discardActivity, reviewActivity, saveActivity } from '@/lib/features/activities/mutations';

export const saveActivityAction = formAction(saveActivity, {
  redirectTo: ({ id, submits }) =>
    submits ? `/atividades/${id}?aviso=atividade-enviada` : `/atividades/${id}/editar?aviso=rascunho-salvo`,
});

export const discardActivityAction = formAction(discardActivity, {
  redirectTo: () => '/atividades?aviso=rascunho-descartado',
});

export const reviewActivityAction = formAction(reviewActivity, {
  redirectTo: ({ decision }) => `/analise?aviso=atividade-${decision === 'VALIDATED' ? 'validada' : 'devolvida'}`,
});
