import { ELOS, INSTRUMENTS, SPHERES } from '@/lib/domain/accessions/vocabulary';
import type { Dataset, RecordOf } from './dataset';
import { AGREEMENT_FIELD } from './shared-fields';

const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

export const ACCESSIONS = {
  name: 'adesoes',
  title: 'Adesões',
  description:
    'Órgãos e entidades que aderiram a cada acordo, e o instrumento por que aderiram. As encerradas continuam na lista.',
  fields: [
    { name: 'id', type: 'identificador', description: 'Identificador de quem aderiu, que não muda.' },
    AGREEMENT_FIELD,
    { name: 'orgao', type: 'texto', description: 'Nome do órgão ou da entidade.' },
    { name: 'sigla', type: 'texto', description: 'Sigla, a mesma de “participe” em obrigacoes e atividades.' },
    { name: 'cnpj', type: 'texto', description: 'CNPJ, 14 caracteres sem pontuação. Pode ter letras.' },
    { name: 'esfera', type: 'texto', description: `Esfera do órgão ou da entidade: ${listed(SPHERES)}.` },
    {
      name: 'elo',
      type: 'texto',
      nullable: true,
      description: `Elo da Rede de Parcerias: ${listed(ELOS)}. Vazio onde não foi informado.`,
    },
    { name: 'instrumento', type: 'texto', description: `Como o instrumento se chama: ${listed(INSTRUMENTS)}.` },
    { name: 'numero', type: 'texto', description: 'Número do instrumento.' },
    { name: 'assinado_em', type: 'data', description: 'Dia da assinatura, de que os prazos contam.' },
    {
      name: 'encerrado_em',
      type: 'data',
      nullable: true,
      description: 'Último dia da participação, também quando marcado para o futuro. Vazio sem encerramento.',
    },
  ],
} as const satisfies Dataset;

export type AccessionRecord = RecordOf<typeof ACCESSIONS>;
