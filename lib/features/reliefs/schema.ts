import { z } from 'zod';
import { day, id, optionalText, requiredText } from '@/lib/action/fields';

/** The mark of the impact that the person has seen. */
const seen = optionalText(64);

/** What a party field says besides a party's id: everybody, or the accession body that is named beside it. */
export const EVERY_PARTY = 'todos';
export const ONE_ACCESSION = 'aderente';

/** A decision not to demand some goals for an interval. */
export const reliefForm = z
  .object({
    /** Chosen by the form when it opened, so that sending it again never makes a second decision. */
    id: id(),
    agreementId: id(),
    kind: z.enum(['SUSPENSION', 'WAIVER'], { error: 'Escolha suspender ou dispensar.' }),
    goalCodes: z
      .array(requiredText('', 10), { error: 'Escolha ao menos uma meta.' })
      .min(1, 'Escolha ao menos uma meta.')
      .max(100, 'São metas demais.'),
    party: z.union([z.literal([EVERY_PARTY, ONE_ACCESSION]), z.uuid()], { error: 'Escolha a quem se aplica.' }),
    /** Acronym, name or CNPJ of an accession body. */
    accession: optionalText(200),
    startsOn: day('Informe o primeiro dia.'),
    endsOn: day('Informe o último dia.'),
    reason: requiredText('Escreva a justificativa.', 1_000),
    seen,
  })
  .refine(({ party, accession }) => party !== ONE_ACCESSION || accession, {
    path: ['accession'],
    message: 'Informe a sigla, o nome ou o CNPJ do aderente.',
  })
  // Somebody who typed a name and left "todos" would otherwise reach everybody.
  .refine(({ party, accession }) => party === ONE_ACCESSION || !accession, {
    path: ['accession'],
    message: 'Marque “Um aderente” acima, ou apague este nome.',
  });
export type ReliefForm = z.output<typeof reliefForm>;

/** Withdrawing a decision, with the reason that its obligations run again for. */
export const reliefWithdrawalForm = z.object({
  id: id(),
  reason: requiredText('Diga por que a decisão deixa de valer.', 500),
  seen,
});

export const reliefListQuery = z.object({
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

/** What a new decision may start from, in the address. */
export const newReliefQuery = z.object({
  meta: z.string().max(10).optional().catch(undefined),
  participe: z.uuid().optional().catch(undefined),
  periodo: z.literal('eleitoral').optional().catch(undefined),
});
export type NewReliefQuery = z.output<typeof newReliefQuery>;
