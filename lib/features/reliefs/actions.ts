'use server';

import { formAction } from '@/lib/action/form-action';
import { grantRelief, withdrawRelief } from '@/lib/features/reliefs/mutations';

export const grantReliefAction = formAction(grantRelief, {
  redirectTo: () => '/suspensoes?aviso=suspensao-registrada',
});

export const withdrawReliefAction = formAction(withdrawRelief, {
  redirectTo: () => '/suspensoes?aviso=suspensao-retirada',
});
