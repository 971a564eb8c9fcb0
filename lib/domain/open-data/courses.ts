import type { CourseState } from '@/lib/domain/glossary';
import type { Dataset, RecordOf } from './dataset';
import { AGREEMENT_FIELD, PARTY_FIELD } from './shared-fields';

/** What each word of `situacao` means, for the dictionary. */
const STATE_MEANING = {
  inscricoes_abertas: 'Hoje é possível se inscrever.',
  anunciada: 'As inscrições ainda não começaram.',
  inscricoes_encerradas: 'As inscrições terminaram e as aulas ainda não começaram.',
  em_andamento: 'As inscrições terminaram e as aulas estão em curso.',
  concluida: 'As aulas terminaram.',
  cancelada: 'A turma foi cancelada e continua na lista.',
} as const satisfies Record<CourseState, string>;

export const COURSES = {
  name: 'turmas',
  title: 'Turmas',
  description: 'A programação de cursos: cada turma com inscrições, aulas e a situação de hoje.',
  fields: [
    { name: 'id', type: 'identificador', description: 'Identificador da turma, que não muda.' },
    AGREEMENT_FIELD,
    PARTY_FIELD,
    { name: 'titulo', type: 'texto', description: 'Nome do curso e da turma.' },
    {
      name: 'modalidade',
      type: 'texto',
      description: 'Como são as aulas.',
      values: { presencial: 'Presencial', a_distancia: 'A distância', hibrida: 'Parte presencial, parte a distância' },
    },
    { name: 'carga_horaria', type: 'decimal', description: 'Carga horária, em horas.' },
    { name: 'vagas', type: 'inteiro', nullable: true, description: 'Vagas da turma. Vazio onde não há limite.' },
    { name: 'inscricoes_de', type: 'data', description: 'Primeiro dia das inscrições.' },
    { name: 'inscricoes_ate', type: 'data', description: 'Último dia das inscrições.' },
    { name: 'aulas_de', type: 'data', description: 'Primeiro dia das aulas.' },
    { name: 'aulas_ate', type: 'data', description: 'Último dia das aulas.' },
    { name: 'local', type: 'texto', nullable: true, description: 'Onde são as aulas presenciais.' },
    {
      name: 'endereco_inscricao',
      type: 'texto',
      nullable: true,
      description: 'Página em que a pessoa se inscreve. Vazio onde a inscrição é no local.',
    },
    {
      name: 'situacao',
      type: 'texto',
      description: 'Situação hoje, deduzida das datas e do dia em Brasília.',
      values: STATE_MEANING,
    },
  ],
} as const satisfies Dataset;

export type CourseRecord = RecordOf<typeof COURSES>;
