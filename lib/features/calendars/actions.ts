'use server';

import { formAction } from '@/lib/action/form-action';
import type { FormState } from '@/lib/action/form-state';
import { withTextOfFile } from '@/lib/action/text-of-file';
import {
  addDay,
  changeDay,
  confirmDays,
  createCalendar,
  importDays,
  proposeDays,
  removeDay,
} from '@/lib/features/calendars/mutations';

/** The year of a calendar's page, with word of what was done. */
const yearPage =
  (aviso: string) =>
  ({ code, year }: { code: string; year: number }) =>
    `/administracao/calendarios/${code}?ano=${year}&aviso=${aviso}`;

export const createCalendarAction = formAction(createCalendar, {
  redirectTo: ({ code }) => `/administracao/calendarios/${code}?aviso=calendario-criado`,
});
export const addDayAction = formAction(addDay, { redirectTo: yearPage('dia-incluido') });
export const changeDayAction = formAction(changeDay, { redirectTo: yearPage('dia-alterado') });
export const removeDayAction = formAction(removeDay, { redirectTo: yearPage('dia-retirado') });
export const confirmDaysAction = formAction(confirmDays, { redirectTo: yearPage('dias-confirmados') });
export const proposeDaysAction = formAction(proposeDays, { redirectTo: yearPage('dias-propostos') });

const importText = formAction(importDays, { redirectTo: yearPage('dias-importados') });

export async function importDaysAction(state: FormState | null, sent: FormData): Promise<FormState | null> {
  return importText(state, await withTextOfFile(sent, { file: 'file', text: 'csv' }));
}
