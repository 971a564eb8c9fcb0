'use server';

import { formAction } from '@/lib/action/form-action';
import { remindParties } from '@/lib/features/reminders/mutations';

export const remindPartiesAction = formAction(remindParties, {
  redirectTo: ({ year, reminded }) =>
    `/relatorios/${year}/coleta?aviso=${reminded.length > 0 ? 'lembretes-enviados' : 'lembretes-ja-enviados'}`,
});
