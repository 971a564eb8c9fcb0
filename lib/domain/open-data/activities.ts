import type { Dataset, RecordOf } from './dataset';
import { AGREEMENT_FIELD, PARTY_FIELD } from './shared-fields';

export const ACTIVITIES = {
  name: 'atividades',
  title: 'Atividades',
  description:
    'O que os partícipes realizaram e a análise validou, em datas e números. Títulos, relatos e comprovantes ficam de fora, porque podem trazer dados pessoais.',
  fields: [
    { name: 'id', type: 'identificador', description: 'Identificador da atividade, que não muda.' },
    AGREEMENT_FIELD,
    { name: 'metas', type: 'lista_de_textos', description: 'Códigos das metas a que a atividade serve.' },
    PARTY_FIELD,
    { name: 'realizada_de', type: 'data', nullable: true, description: 'Primeiro dia da realização.' },
    { name: 'realizada_ate', type: 'data', nullable: true, description: 'Último dia da realização.' },
    {
      name: 'situacao',
      type: 'texto',
      description: 'Situação da atividade. Só as validadas são publicadas.',
      values: { validada: 'Validada' },
    },
    {
      name: 'horas',
      type: 'decimal',
      nullable: true,
      description: 'Carga horária, em horas, contada uma vez por turma, qualquer que seja o número de participantes.',
    },
    { name: 'inscritos', type: 'inteiro', nullable: true, description: 'Pessoas inscritas.' },
    { name: 'concluintes', type: 'inteiro', nullable: true, description: 'Pessoas que concluíram.' },
    { name: 'participantes', type: 'inteiro', nullable: true, description: 'Pessoas que participaram.' },
    { name: 'alcance', type: 'inteiro', nullable: true, description: 'Pessoas alcançadas, como as de uma divulgação.' },
    { name: 'comprovacoes', type: 'inteiro', description: 'Quantos documentos comprovam a atividade.' },
  ],
} as const satisfies Dataset;

export type ActivityRecord = RecordOf<typeof ACTIVITIES>;
