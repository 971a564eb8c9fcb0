'use server';

import { formAction } from '@/lib/action/form-action';
import { publishEvidence, unpublishEvidence } from '@/lib/features/publication/mutations';

export const publishEvidenceAction = formAction(publishEvidence, {
  redirectTo: ({ id }) => `/evidencias/${id}?aviso=evidencia-publicada`,
});

export const unpublishEvidenceAction = formAction(unpublishEvidence, {
  redirectTo: ({ id }) => `/evidencias/${id}?aviso=evidencia-recolhida`,
});
