'use server';

import { formAction } from '@/lib/action/form-action';
import { cancelOrder, orderDocument } from '@/lib/features/document-orders/mutations';

export const orderDocumentAction = formAction(orderDocument, {
  redirectTo: ({ id }) => `/documentos/pedidos/${id}`,
});

export const cancelOrderAction = formAction(cancelOrder, {
  redirectTo: ({ id }) => `/documentos/pedidos/${id}?aviso=emissao-cancelada`,
});
