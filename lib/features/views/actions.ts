'use server';

import { formAction } from '@/lib/action/form-action';
import { removeView, saveView } from './mutations';

export const saveViewAction = formAction(saveView, {
  redirectTo: ({ list, query }) => `/${list}?${query}&aviso=visao-salva`,
});

export const removeViewAction = formAction(removeView, {
  redirectTo: ({ list, query }) => `/${list}?${query}&aviso=visao-removida`,
});
