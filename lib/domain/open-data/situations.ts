import type { Situation } from '@/lib/domain/glossary';
import { SOON_DAYS } from '@/lib/domain/obligations/situation';

/** What each word of `situacao` means, for the dictionary. */
export const SITUATION_MEANING = {
  a_vencer: `O prazo vence em mais de ${SOON_DAYS} dias.`,
  vence_em_breve: `O prazo vence em ${SOON_DAYS} dias ou menos.`,
  atrasada: 'O prazo passou e a obrigação não foi cumprida.',
  em_analise: 'O que foi enviado basta, e a Secretaria-Executiva da Rede ainda não decidiu.',
  cumprida: 'Cumprida no prazo, ou sem prazo contado, com atividade validada.',
  cumprida_com_atraso: 'Cumprida depois do prazo, com atividade validada.',
  nada_a_informar: 'O partícipe declarou que não há o que informar no período.',
  suspensa: 'Suspensa com justificativa, por um intervalo, como no período eleitoral.',
  dispensada: 'Dispensada por decisão.',
  permanente: 'Vale durante a vigência, sem data de vencimento.',
} as const satisfies Record<Situation, string>;
