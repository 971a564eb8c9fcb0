'use server';

import { formAction, quietAction } from '@/lib/action/form-action';
import { saveMinutes } from './mutations';

export const saveMinutesAction = formAction(saveMinutes, {
  redirectTo: ({ id }) => `/eventos/${id}/ata?aviso=ata-salva`,
});

/** The same while it is typed, once every part has something. */
export const keepMinutesAction = quietAction(saveMinutes);
