'use server';

import { formAction } from '@/lib/action/form-action';
import { publishDocument, withdrawDocument } from '@/lib/features/documents/mutations';

export const publishDocumentAction = formAction(publishDocument, {
  redirectTo: ({ id }) => `/documentos/${id}?aviso=documento-publicado`,
});

export const withdrawDocumentAction = formAction(withdrawDocument, {
  redirectTo: ({ id }) => `/documentos/${id}?aviso=documento-recolhido`,
});
