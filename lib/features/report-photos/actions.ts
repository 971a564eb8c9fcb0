'use server';

import { formAction } from '@/lib/action/form-action';
import { placePhoto, removePhoto } from './mutations';

export const placePhotoAction = formAction(placePhoto, {
  redirectTo: ({ year }) => `/relatorios/${year}/fotos?aviso=foto-salva`,
});

export const removePhotoAction = formAction(removePhoto, {
  redirectTo: ({ year }) => `/relatorios/${year}/fotos?aviso=foto-retirada`,
});
