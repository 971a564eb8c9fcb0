'use server';

import { formAction } from '@/lib/action/form-action';
import { changeSettings } from '@/lib/features/settings/mutations';

export const changeSettingsAction = formAction(changeSettings, {
  redirectTo: () => '/administracao/seguranca?aviso=seguranca-alterada',
});
