'use server';

import { formAction } from '@/lib/action/form-action';
import { changeRule } from '@/lib/features/goals/mutations';

export const changeRuleAction = formAction(changeRule, {
  redirectTo: ({ goalCode }) => `/metas/${goalCode}?aviso=leitura-alterada`,
});
