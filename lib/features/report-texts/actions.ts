'use server';

import { formAction, quietAction } from '@/lib/action/form-action';
import { saveReportText } from './mutations';

export const saveReportTextAction = formAction(saveReportText, {
  redirectTo: ({ year }) => `/relatorios/${year}/textos?aviso=texto-salvo`,
});

/** The same while it is typed. */
export const keepReportTextAction = quietAction(saveReportText);
