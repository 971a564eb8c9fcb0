'use server';

import { answerAction, formAction } from '@/lib/action/form-action';
import { lookUpCpf, revealPerson } from '@/lib/features/personal-data/mutations';

export const revealPersonAction = answerAction(revealPerson);

export const lookUpCpfAction = formAction(lookUpCpf, {
  redirectTo: (found) => (found ? `/pessoas/designados/${found.id}` : '/pessoas/designados?erro=CPF_UNKNOWN'),
});
