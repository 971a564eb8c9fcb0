'use server';

import { formAction } from '@/lib/action/form-action';
import {
  changeEvidence,
  publishEvidence,
  registerLink,
  registerSei,
  removeEvidence,
  reuseEvidence,
  unpublishEvidence,
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

export const publishEvidenceAction = formAction(publishEvidence, {
  redirectTo: ({ id }) => `/evidencias/${id}?aviso=evidencia-publicada`,
});

export const unpublishEvidenceAction = formAction(unpublishEvidence, {
  redirectTo: ({ id }) => `/evidencias/${id}?aviso=evidencia-recolhida`,
});
