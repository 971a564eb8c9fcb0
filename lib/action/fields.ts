import { z } from 'zod';
import { parseCivilDate } from '@/lib/domain/calendar/civil-date';

/** The kinds of field that forms share, with what the person reads when one is wrong. An empty field is absent. */

export function requiredText(missing: string, max: number) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(max, `Use até ${max.toLocaleString('pt-BR')} caracteres.`);
}

export function optionalText(max: number) {
  return requiredText('', max).optional();
}

/** A day typed in a date field. */
export function day(missing: string) {
  return z.string({ error: missing }).transform((text, context) => {
    const date = parseCivilDate(text);
    if (date) return date;
    context.addIssue({ code: 'custom', message: 'Esta data não existe. Use dia, mês e ano, como 19/12/2025.' });
    return z.NEVER;
  });
}

/** A whole number of people or things. */
export function count(max = 10_000_000) {
  return z.coerce
    .number({ error: 'Use só números.' })
    .int('Use um número inteiro.')
    .min(0, 'O número não pode ser negativo.')
    .max(max, `O número passa do limite de ${max.toLocaleString('pt-BR')}.`);
}

export function id() {
  return z.uuid('Este registro não existe ou não está ao seu alcance.');
}
