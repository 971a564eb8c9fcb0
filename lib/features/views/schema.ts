import { z } from 'zod';
import { id, requiredText } from '@/lib/action/fields';
import { listName } from '@/lib/features/lists/schema';

/** The most views that a person keeps of one list. */
export const MOST_VIEWS = 20;

/** A list as it is looked at, to come back to under a name. Of `search` only filters and order are read. */
export const viewForm = z.object({
  list: listName,
  name: requiredText('Dê um nome à visão.', 60).transform((text) => text.replace(/\s+/g, ' ')),
  search: z.string('Escolha ao menos um filtro antes de salvar.').max(2_000),
});

export const viewReference = z.object({ id: id() });
