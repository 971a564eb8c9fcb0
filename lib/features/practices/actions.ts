'use server';

import { formAction } from '@/lib/action/form-action';
import { decidePractice, discardPractice, savePractice } from '@/lib/features/practices/mutations';

export const savePracticeAction = formAction(savePractice, {
  redirectTo: ({ id, submits }) => `/boas-praticas/${id}?aviso=${submits ? 'pratica-enviada' : 'pratica-salva'}`,
});

export const discardPracticeAction = formAction(discardPractice, {
  redirectTo: () => '/boas-praticas?aviso=rascunho-descartado',
});

const TOLD = { PUBLISH: 'pratica-publicada', RETURN: 'pratica-devolvida', RETRACT: 'pratica-recolhida' } as const;

export const decidePracticeAction = formAction(decidePractice, {
  redirectTo: ({ id, decision }) => `/boas-praticas/${id}?aviso=${TOLD[decision]}`,
});
