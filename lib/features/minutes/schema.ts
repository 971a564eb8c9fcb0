import { z } from 'zod';
import { id, optionalText, requiredText } from '@/lib/action/fields';

/** What is recorded of a meeting, and what each field is called. */
export const MINUTES_FIELD = {
  place: 'Local',
  convening: 'Convocação',
  agenda: 'Pauta',
  attendance: 'Presenças',
  decisions: 'Decisões e encaminhamentos',
} as const;

export const minutesForm = z.object({
  id: id(),
  /** The version that the form was opened with; 0 where nothing was recorded yet. */
  version: z.coerce.number().int().min(0),
  place: requiredText('Diga onde foi, ou “reunião virtual”.', 200),
  convening: optionalText(1_000),
  agenda: requiredText('Escreva a pauta, um item por linha.', 5_000),
  attendance: requiredText('Escreva quem esteve presente, um por linha.', 10_000),
  decisions: requiredText('Escreva o que foi decidido, um item por linha.', 20_000),
});
