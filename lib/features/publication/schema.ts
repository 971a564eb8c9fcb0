import { z } from 'zod';
import { count, id } from '@/lib/action/fields';

/** Naming one evidence, at the version that was looked at. */
export const publicationForm = z.object({ id: id(), version: count() });
