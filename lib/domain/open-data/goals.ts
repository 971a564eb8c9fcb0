import type { Dataset, RecordOf } from './dataset';
import { AGREEMENT_FIELD } from './shared-fields';
import { SITUATION_MEANING } from './situations';

export const GOALS = {
  name: 'metas',
  title: 'Metas',
  description:
    'As metas do plano de trabalho em vigor de cada acordo, com as palavras do documento e a situação de hoje.',
  fields: [
    AGREEMENT_FIELD,
    {
      name: 'codigo',
      type: 'texto',
      description:
        'Código da meta neste sistema. As de eixos combinados não têm número próprio no documento e aqui são C1, C2 e assim por diante.',
    },
    {
      name: 'rotulo',
      type: 'texto',
      description: 'Rótulo da meta como está no documento, por exemplo “2.2” ou “1 e 3”.',
    },
    { name: 'eixos', type: 'lista_de_inteiros', description: 'Números dos eixos da meta, como no documento.' },
    { name: 'descricao', type: 'texto', description: 'Descrição da meta, palavra por palavra.' },
    { name: 'prazo_texto', type: 'texto', description: 'Prazo da meta, palavra por palavra.' },
    {
      name: 'responsaveis',
      type: 'lista_de_textos',
      description: 'Siglas dos partícipes signatários que respondem pela meta.',
    },
    {
      name: 'aplica_aderentes',
      type: 'booleano',
      description: 'Se a meta vale também para quem entra por Acordo de Adesão.',
    },
    {
      name: 'situacao',
      type: 'texto',
      nullable: true,
      description:
        'Situação mais urgente, hoje, entre as obrigações da meta, de signatários e aderentes: as do período em curso e as vencidas sem cumprimento. Onde não há nenhuma, a da última obrigação. Vazia quando ainda não houve obrigação. Da mais para a menos urgente: atrasada, vence_em_breve, em_analise, a_vencer, permanente, suspensa, cumprida_com_atraso, cumprida, nada_a_informar, dispensada. Uma meta permanente sem registro recente, ou com itens pendentes, conta antes de em_analise e aparece como permanente.',
      values: SITUATION_MEANING,
    },
  ],
} as const satisfies Dataset;

export type GoalRecord = RecordOf<typeof GOALS>;
