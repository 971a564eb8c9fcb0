'use server';

import { formAction } from '@/lib/action/form-action';
import { discardActivity, saveActivity } from '@/lib/features/activities/mutations';

export const saveActivityAction = formAction(saveActivity, {
  redirectTo: ({ id, submits }) =>
    submits ? `/atividades/${id}?aviso=atividade-enviada` : `/atividades/${id}/editar?aviso=rascunho-salvo`,
});

export const discardActivityAction = formAction(discardActivity, {
  redirectTo: () => '/atividades?aviso=rascunho-descartado',
});
