'use server';

import { formAction } from '@/lib/action/form-action';
import {
  changeDesignation,
  designate,
  endDesignation,
  replaceDesignation,
} from '@/lib/features/designations/mutations';

export const designateAction = formAction(designate, {
  redirectTo: ({ id }) => `/pessoas/designados/${id}?aviso=pessoa-designada`,
});

export const changeDesignationAction = formAction(changeDesignation, {
  redirectTo: ({ id }) => `/pessoas/designados/${id}?aviso=designacao-alterada`,
});

export const endDesignationAction = formAction(endDesignation, {
  redirectTo: ({ id }) => `/pessoas/designados/${id}?aviso=designacao-encerrada`,
});

export const replaceDesignationAction = formAction(replaceDesignation, {
  redirectTo: ({ id }) => `/pessoas/designados/${id}?aviso=designacao-substituida`,
});
