import type { Dataset, RecordOf } from './dataset';
import { AGREEMENT_FIELD, PARTY_FIELD } from './shared-fields';
import { SITUATION_MEANING } from './situations';

export const OBLIGATIONS = {
  name: 'obrigacoes',
  title: 'Obrigações',
  description:
    'O que cada partícipe deve em cada meta, por período ou evento, com o prazo calculado e a situação de hoje. As canceladas ficam de fora.',
  fields: [
    { name: 'id', type: 'identificador', description: 'Identificador da obrigação, que não muda.' },
    AGREEMENT_FIELD,
    { name: 'meta', type: 'texto', description: 'Código da meta, o mesmo de “codigo” em metas.' },
    PARTY_FIELD,
    {
      name: 'periodo',
      type: 'texto',
      description: 'Ano, início da vigência ou evento que deu origem à obrigação, com o dia em que ocorreu.',
    },
    {
      name: 'vence_em',
      type: 'data',
      nullable: true,
      description: 'Último dia do prazo. Vazio onde o plano não dá data, como em “durante a vigência”.',
    },
    {
      name: 'situacao',
      type: 'texto',
      description: 'Situação hoje, deduzida do prazo, do que foi validado e do dia em Brasília.',
      values: SITUATION_MEANING,
    },
    {
      name: 'cumprida_em',
      type: 'data',
      nullable: true,
      description:
        'Dia em que se realizou a atividade validada que completou a obrigação. Vazio enquanto não cumprida.',
    },
  ],
} as const satisfies Dataset;

export type ObligationRecord = RecordOf<typeof OBLIGATIONS>;
