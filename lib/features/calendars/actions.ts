'use server';

import { formAction } from '@/lib/action/form-action';
import type { FormState } from '@/lib/action/form-state';
import {
  addDay,
  changeDay,
  confirmDays,
  createCalendar,
  importDays,
  proposeDays,
  removeDay,
} from '@/lib/features/calendars/mutations';
import { type FileProblem, MOST_FILE_BYTES } from '@/lib/features/calendars/schema';

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

/** A file's text takes the place of the box's, so that it comes back in the box, to be looked at and mended. */
export async function importDaysAction(state: FormState | null, sent: FormData): Promise<FormState | null> {
  const form = new FormData();
  for (const [name, value] of sent) if (name !== 'file') form.append(name, value);
  const file = sent.get('file');
  // Where nothing was chosen, the browser sends a file without bytes, and Next gives it a name.
  if (file instanceof File && file.size > 0) {
    const read = await readText(file);
    if ('problem' in read) form.set('file', read.problem);
    else form.set('csv', read.text);
  }
  return importText(state, form);
}

async function readText(file: File): Promise<{ text: string } | { problem: FileProblem }> {
  if (file.size > MOST_FILE_BYTES) return { problem: 'large' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { problem: 'encoding' };
  }
}
