'use server';

import { formAction } from '@/lib/action/form-action';
import {
  changeEvidence,
  registerLink,
  registerSei,
  removeEvidence,
  reuseEvidence,
} from '@/lib/features/evidence/mutations';

export const registerLinkAction = formAction(registerLink, {
  redirectTo: ({ activityId }) => `/atividades/${activityId}/editar?aviso=evidencia-registrada#provas`,
});

export const registerSeiAction = formAction(registerSei, {
  redirectTo: ({ activityId }) => `/atividades/${activityId}/editar?aviso=evidencia-registrada#provas`,
});

export const reuseEvidenceAction = formAction(reuseEvidence, {
  redirectTo: ({ activityId }) => `/atividades/${activityId}/editar?aviso=evidencia-usada#provas`,
});

export const removeEvidenceAction = formAction(removeEvidence, {
  redirectTo: ({ activityId }) => `/atividades/${activityId}/editar?aviso=arquivo-retirado#provas`,
});

export const changeEvidenceAction = formAction(changeEvidence, {
  redirectTo: ({ id }) => `/evidencias/${id}?aviso=evidencia-alterada`,
});
