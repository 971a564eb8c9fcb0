'use server';

import { formAction } from '@/lib/action/form-action';
import { changeTerm } from '@/lib/features/agreements/mutations';

export const changeTermAction = formAction(changeTerm, { redirectTo: () => '/plano?aviso=vigencia-alterada' });
