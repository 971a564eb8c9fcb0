'use server';

import { formAction, quietAction } from '@/lib/action/form-action';
import {
  discardActivity,
  duplicateActivity,
  saveActivity,
  withdrawActivity,
} from '@/lib/features/activities/mutations';

export const saveActivityAction = formAction(saveActivity, {
  redirectTo: ({ id, version, submits }) =>
    submits
      ? `/atividades/${id}?aviso=atividade-enviada`
      : `/atividades/${id}/editar?aviso=rascunho-salvo&versao=${version}`,
});

export const keepDraftAction = quietAction(saveActivity);

export const withdrawActivityAction = formAction(withdrawActivity, {
  redirectTo: ({ id }) => `/atividades/${id}/editar?aviso=atividade-retirada`,
});

export const duplicateActivityAction = formAction(duplicateActivity, {
  redirectTo: ({ id }) => `/atividades/${id}/editar?aviso=atividade-duplicada`,
});

export const discardActivityAction = formAction(discardActivity, {
  redirectTo: () => '/atividades?aviso=rascunho-descartado',
});
