'use server';

import { formAction, quietAction } from '@/lib/action/form-action';
import { saveAnswer } from '@/lib/features/answers/mutations';

export const saveAnswerAction = formAction(saveAnswer, {
  redirectTo: ({ year, partyId, submits }) =>
    submits
      ? `/relatorios/${year}/coleta/${partyId}/recibo?aviso=coleta-respondida`
      : `/relatorios/${year}/coleta?aviso=resposta-salva`,
});

/** The same while it is typed, as a draft. */
export const keepAnswerAction = quietAction(saveAnswer);
