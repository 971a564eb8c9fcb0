'use server';

import { formAction } from '@/lib/action/form-action';
import {
  callMore,
  closeCollection,
  extendCollection,
  openCollection,
  reopenCollection,
} from '@/lib/features/collections/mutations';

export const openCollectionAction = formAction(openCollection, {
  redirectTo: ({ year }) => `/relatorios/${year}/coleta?aviso=coleta-aberta`,
});

export const extendCollectionAction = formAction(extendCollection, {
  redirectTo: ({ year }) => `/relatorios/${year}/coleta?aviso=prazo-prorrogado`,
});

export const callMoreAction = formAction(callMore, {
  redirectTo: ({ year }) => `/relatorios/${year}/coleta?aviso=participes-chamados`,
});

export const closeCollectionAction = formAction(closeCollection, {
  redirectTo: ({ year }) => `/relatorios/${year}/coleta?aviso=coleta-encerrada`,
});

export const reopenCollectionAction = formAction(reopenCollection, {
  redirectTo: ({ year }) => `/relatorios/${year}/coleta?aviso=coleta-reaberta`,
});
