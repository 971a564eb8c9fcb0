'use server';

import { formAction } from '@/lib/action/form-action';
import { lookUpCpf, revealPerson } from '@/lib/features/personal-data/mutations';

export const revealPersonAction = formAction(revealPerson, {
  redirectTo: ({ cpf, phone }) => ({ shown: phone === null ? [cpf] : [cpf, phone] }),
});

export const lookUpCpfAction = formAction(lookUpCpf, {
  redirectTo: ({ id }) => (id ? `/pessoas/designados/${id}` : '/pessoas/designados?erro=CPF_UNKNOWN'),
  secretFields: ['cpf'],
});
