import { z } from 'zod';
import { count, day } from '@/lib/action/fields';
import { SENSITIVITY, type Sensitivity } from '@/lib/domain/glossary';

/** The most records that one step takes together. */
export const MOST_TOGETHER = 50;

const picked = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ids) => [...new Set([ids].flat())].filter((id) => z.uuid().safeParse(id).success))
  .catch([]);

/** The records that were ticked, in the address of the page that says what will happen. */
export const pickedActivities = z.object({ atividade: picked });
export const pickedEvidence = z.object({ evidencia: picked });

/** One of them with the version that the person was looking at: "<id>.<version>". */
const item = z.string().transform((text, context) => {
  const [id = '', version = ''] = text.split('.');
  const known = z.object({ id: z.uuid(), version: count() }).safeParse({ id, version });
  if (known.success) return known.data;
  context.addIssue({ code: 'custom', message: 'Este registro não existe ou não está ao seu alcance.' });
  return z.NEVER;
});

export const itemText = ({ id, version }: { id: string; version: number }) => `${id}.${version}`;

const items = z
  .array(item)
  .min(1, 'Marque ao menos um item da lista.')
  .max(MOST_TOGETHER, `São até ${MOST_TOGETHER} de cada vez.`)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Há um item repetido.');

export const bulkActivities = z.object({ item: items });

export const VALIDITY_CHANGE = { keep: 'Não mudar', set: 'Mudar para', clear: 'Sem validade' } as const;
export type ValidityChange = keyof typeof VALIDITY_CHANGE;
const sensitivities = Object.keys(SENSITIVITY) as [Sensitivity, ...Sensitivity[]];
const changes = Object.keys(VALIDITY_CHANGE) as [ValidityChange, ...ValidityChange[]];

/** What several pieces of evidence are to have in common. What is absent stays as it is in each. */
export const bulkEvidence = z
  .object({
    item: items,
    sensitivity: z.enum(sensitivities, { error: 'Escolha quem pode ver.' }).optional(),
    validity: z.enum(changes, { error: 'Escolha o que muda na validade.' }).default('keep'),
    validUntil: day('Informe a data.').optional(),
  })
  .superRefine(({ sensitivity, validity, validUntil }, context) => {
    if (validity === 'set' && !validUntil)
      context.addIssue({ code: 'custom', path: ['validUntil'], message: 'Informe até quando vale.' });
    if (validity === 'keep' && !sensitivity)
      context.addIssue({
        code: 'custom',
        path: ['sensitivity'],
        message: 'Escolha o que mudar: o sigilo ou a validade.',
      });
  });
