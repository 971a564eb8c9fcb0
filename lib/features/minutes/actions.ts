'use server';

import { formAction } from '@/lib/action/form-action';
import { saveMinutes } from './mutations';

export const saveMinutesAction = formAction(saveMinutes, {
  redirectTo: ({ id }) => `/eventos/${id}/ata?aviso=ata-salva`,
});
