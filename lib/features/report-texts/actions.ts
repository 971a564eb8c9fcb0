'use server';

import { formAction } from '@/lib/action/form-action';
import { saveReportText } from './mutations';

export const saveReportTextAction = formAction(saveReportText, {
  redirectTo: ({ year }) => `/relatorios/${year}/textos?aviso=texto-salvo`,
});
