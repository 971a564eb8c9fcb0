'use server';

import { formAction } from '@/lib/action/form-action';
import { changeEvent, registerEvent, withdrawEvent } from '@/lib/features/events/mutations';

export const registerEventAction = formAction(registerEvent, {
  redirectTo: ({ id }) => `/eventos/${id}?aviso=evento-registrado`,
});

export const changeEventAction = formAction(changeEvent, {
  redirectTo: ({ id }) => `/eventos/${id}?aviso=evento-alterado`,
});

export const withdrawEventAction = formAction(withdrawEvent, {
  redirectTo: ({ id }) => `/eventos/${id}?aviso=evento-retirado`,
});
