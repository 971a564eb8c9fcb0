/** Said the same way in every dataset. */
export const AGREEMENT_FIELD = {
  name: 'acordo',
  type: 'texto',
  description: 'Número do Acordo de Cooperação Técnica, por exemplo “189/2025”.',
} as const;

export const PARTY_FIELD = {
  name: 'participe',
  type: 'texto',
  description: 'Sigla do partícipe, signatário ou aderente.',
} as const;
