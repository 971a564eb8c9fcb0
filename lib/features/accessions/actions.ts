'use server';

import { formAction } from '@/lib/action/form-action';
import type { FormState } from '@/lib/action/form-state';
import { withTextOfFile } from '@/lib/action/text-of-file';
import {
  changeAccession,
  endAccession,
  importAccessions,
  registerAccession,
} from '@/lib/features/accessions/mutations';

export const registerAccessionAction = formAction(registerAccession, {
  redirectTo: ({ id }) => `/adesoes/${id}?aviso=adesao-registrada`,
});

export const changeAccessionAction = formAction(changeAccession, {
  redirectTo: ({ id }) => `/adesoes/${id}?aviso=adesao-alterada`,
});

export const endAccessionAction = formAction(endAccession, {
  redirectTo: ({ id, isOver }) => `/adesoes/${id}?aviso=${isOver ? 'adesao-encerrada' : 'encerramento-marcado'}`,
});

const importSheet = formAction(importAccessions, { redirectTo: () => '/adesoes?aviso=adesoes-importadas' });

export async function importAccessionsAction(state: FormState | null, sent: FormData): Promise<FormState | null> {
  return importSheet(state, await withTextOfFile(sent, { file: 'file', text: 'text' }));
}
