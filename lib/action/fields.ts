import { z } from 'zod';
import { parseCivilDate } from '@/lib/domain/calendar/civil-date';

/** The kinds of field that forms share, with what the person reads when one is wrong. An empty field is absent. */

/** PostgreSQL keeps no NUL, and no person types one. */
const STORABLE = /^[^\0]*$/;

export function requiredText(missing: string, max: number) {
  return z
    .string({ error: missing })
    .trim()
    .regex(STORABLE, 'O texto tem um caractere que não pode ser guardado. Escreva-o de novo.')
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

/** A whole number of people or things, as typed. */
export function count(max = 10_000_000) {
  return z
    .string({ error: 'Informe um número.' })
    .trim()
    .regex(/^(\d{1,12}|\d{1,3}(\.\d{3})+)$/, 'Use um número inteiro, como 28 ou 1.000.')
    .transform((text) => Number(text.replaceAll('.', '')))
    .pipe(z.number().max(max, `O número passa do limite de ${max.toLocaleString('pt-BR')}.`));
}

/** Hours as typed in Portuguese: "8" or "7,5". */
export function hours(max: number, what = 'Uma atividade') {
  return z
    .string({ error: 'Informe a carga horária.' })
    .trim()
    .regex(/^\d{1,5}([.,]\d{1,2})?$/, 'Use só números, como 8 ou 7,5.')
    .transform((text) => Number(text.replace(',', '.')))
    .pipe(
      z
        .number()
        .positive('As horas precisam ser mais que zero.')
        .max(max, `${what} não passa de ${max.toLocaleString('pt-BR')} horas.`),
    );
}

/** A box that is ticked, or absent from what the form sends. */
export function ticked() {
  return z.literal('on', { error: 'Marque ou desmarque a opção.' }).optional().transform(Boolean);
}

export function id() {
  return z.uuid('Este registro não existe ou não está ao seu alcance.');
}
