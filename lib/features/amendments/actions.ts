'use server';

import { formAction } from '@/lib/action/form-action';
import {
  discardAmendment,
  prepareAmendment,
  publishAmendment,
  removeAmendedGoal,
  saveAmendedGoal,
} from '@/lib/features/amendments/mutations';

export const prepareAmendmentAction = formAction(prepareAmendment, {
  redirectTo: ({ id }) => `/plano/versoes/${id}?aviso=aditivo-preparado`,
});

export const saveAmendedGoalAction = formAction(saveAmendedGoal, {
  redirectTo: ({ workPlanId }) => `/plano/versoes/${workPlanId}?aviso=meta-salva`,
});

export const removeAmendedGoalAction = formAction(removeAmendedGoal, {
  redirectTo: ({ workPlanId }) => `/plano/versoes/${workPlanId}?aviso=meta-retirada`,
});

export const discardAmendmentAction = formAction(discardAmendment, {
  redirectTo: () => '/plano/versoes?aviso=aditivo-descartado',
});

export const publishAmendmentAction = formAction(publishAmendment, {
  redirectTo: () => '/plano?aviso=aditivo-em-vigor',
});
