import { z } from 'zod';
import { count, day, id, optionalText, requiredText } from '@/lib/action/fields';
import { DESIGNATION_PURPOSE, type DesignationPurpose } from '@/lib/domain/glossary';
import { parseCpf } from '@/lib/domain/identifiers/cpf';
import { parsePhone } from '@/lib/domain/identifiers/phone';

const PURPOSES = Object.keys(DESIGNATION_PURPOSE) as [DesignationPurpose, ...DesignationPurpose[]];

/** A number as people write it, kept as its digits. */
function digits(missing: string, parse: (text: string) => string | null, wrong: string) {
  return requiredText(missing, 30).transform((text, context) => {
    const value = parse(text);
    if (value) return value;
    context.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });
}

/** A whole CPF, sent in the body of a form and never in an address. */
export const cpf = digits(
  'Informe o CPF.',
  parseCpf,
  'Confira o CPF: os dígitos não conferem. A forma é 111.444.777-35.',
);
const phone = digits('Informe o telefone.', parsePhone, 'Informe o telefone com o DDD, como (69) 99999-0000.');

const HAS_CPF = /(?<!\d)\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?!\d)/;

/** Words that others read: no CPF is written among them. */
function reason(missing: string) {
  return requiredText(missing, 300).refine((text) => !HAS_CPF.test(text), 'Não escreva CPF aqui.');
}

const facts = {
  name: requiredText('Informe o nome completo.', 200)
    // A number here is a CPF in the wrong field, and names are not sealed.
    .regex(/^\P{N}+$/u, 'O nome não tem números. O CPF tem o seu próprio campo.')
    .transform((text) => text.replace(/\s+/g, ' ')),
  email: requiredText('Informe o e-mail.', 254)
    .toLowerCase()
    .pipe(z.email('Informe um e-mail completo, como nome@orgao.gov.br.')),
  startsOn: day('Informe desde quando.'),
};

/** Someone a party designates. */
export const designationForm = z.object({
  /** Chosen by the form when it opened, so that sending it again never designates twice. */
  id: id(),
  partyId: id(),
  purpose: z.enum(PURPOSES, { error: 'Escolha para quê.' }),
  ...facts,
  cpf,
  phone: phone.optional(),
});

/** What is mended of a designation. CPF and phone stay as they are unless another is typed. */
export const designationEdit = z.object({
  id: id(),
  /** The version the person was looking at. */
  version: count(),
  ...facts,
  cpf: cpf.optional(),
  phone: phone.optional(),
});

export const designationEnd = z.object({
  id: id(),
  version: count(),
  endsOn: day('Informe quando deixou a função.'),
  reason: reason('Diga por que deixou a função.'),
});

/** Who takes over: the other designation ends on the day on which this one begins. */
export const replacementForm = z.object({
  id: id(),
  replacesId: id(),
  version: count(),
  ...facts,
  cpf,
  phone: phone.optional(),
  /** Why the other one left; absent where the end is on record already. */
  reason: reason('').optional(),
});

export const PURPOSE_QUERY = { FOLLOW_UP: 'acordo', PANEL: 'painel' } as const;

/** Filters of the list in the address: names only, never numbers. What is not understood counts as not asked. */
export const designationListQuery = z.object({
  participe: z.uuid().optional().catch(undefined),
  busca: optionalText(100)
    .refine((text) => !text || !HAS_CPF.test(text))
    .catch(undefined),
  finalidade: z.enum(['acordo', 'painel']).optional().catch(undefined),
  situacao: z.enum(['ativas', 'encerradas']).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type DesignationListQuery = z.output<typeof designationListQuery>;

/** What a new designation starts from, in the address. */
export const newDesignationQuery = z.object({
  participe: z.uuid().optional().catch(undefined),
  finalidade: z.enum(['acordo', 'painel']).default('acordo').catch('acordo'),
});
export type NewDesignationQuery = z.output<typeof newDesignationQuery>;

/** The purpose that a word of the address names. */
export function purposeOf(word: 'acordo' | 'painel'): DesignationPurpose {
  return word === 'acordo' ? 'FOLLOW_UP' : 'PANEL';
}
