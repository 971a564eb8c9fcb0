'use server';

import { formAction } from '@/lib/action/form-action';
import { changeReviewDays, changeTerm } from '@/lib/features/agreements/mutations';

export const changeTermAction = formAction(changeTerm, { redirectTo: () => '/plano?aviso=vigencia-alterada' });

export const changeReviewDaysAction = formAction(changeReviewDays, {
  redirectTo: () => '/administracao/analise?aviso=prazo-de-analise-alterado',
});
