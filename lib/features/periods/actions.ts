'use server';

import { formAction } from '@/lib/action/form-action';
import { closePeriod, lockPeriod, reopenPeriod } from '@/lib/features/periods/mutations';

export const lockPeriodAction = formAction(lockPeriod, {
  redirectTo: () => '/administracao/periodos?aviso=ano-encerrado',
});

export const reopenPeriodAction = formAction(reopenPeriod, {
  redirectTo: () => '/administracao/periodos?aviso=ano-reaberto',
});

export const closePeriodAction = formAction(closePeriod, {
  redirectTo: () => '/administracao/periodos?aviso=ano-fechado-de-novo',
});
