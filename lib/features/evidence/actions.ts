'use server';

import { formAction } from '@/lib/action/form-action';
import { removeEvidence } from '@/lib/features/evidence/mutations';

export const removeEvidenceAction = formAction(removeEvidence, {
  redirectTo: ({ activityId }) => `/atividades/${activityId}/editar?aviso=arquivo-retirado#provas`,
});
