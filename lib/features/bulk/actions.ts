'use server';

import { formAction } from '@/lib/action/form-action';
import { changeEvidenceTogether, discardActivities, sendActivities } from './mutations';

export const sendActivitiesAction = formAction(sendActivities, {
  redirectTo: () => '/atividades?situacao=SUBMITTED&aviso=atividades-enviadas',
});

export const discardActivitiesAction = formAction(discardActivities, {
  redirectTo: () => '/atividades?aviso=rascunhos-descartados',
});

export const changeEvidenceTogetherAction = formAction(changeEvidenceTogether, {
  redirectTo: () => '/evidencias?aviso=evidencias-alteradas',
});
