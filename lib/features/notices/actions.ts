'use server';

import { formAction } from '@/lib/action/form-action';
import { readNotices } from '@/lib/features/notices/mutations';

export const readNoticesAction = formAction(readNotices, { redirectTo: () => '/avisos?aviso=avisos-lidos' });
