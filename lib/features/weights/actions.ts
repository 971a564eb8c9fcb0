'use server';

import { formAction } from '@/lib/action/form-action';
import { changeWeights } from './mutations';

export const changeWeightsAction = formAction(changeWeights, {
  redirectTo: ({ isSet }) => `/progresso?aviso=${isSet ? 'pesos-alterados' : 'pesos-retirados'}`,
});
