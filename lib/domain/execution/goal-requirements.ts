import type { EvidenceKind } from '@/lib/domain/glossary';

/** A field of an activity that a goal may ask for besides title, dates and narrative. */
export type CountField =
  | 'hours'
  | 'enrolled'
  | 'completed'
  | 'participants'
  | 'attendees'
  | 'reach'
  | 'items'
  | 'place'
  | 'link'
  | 'partners';

export type GoalRequirement = {
  /** What is recorded, as a noun phrase. */
  records: string;
  /** What proves it, as a sentence. */
  proof: string;
  /** What is counted, as a noun phrase. */
  counts: string;
  fields: readonly CountField[];
  /** The kind of evidence that the form offers first. */
  evidence: EvidenceKind;
  /** The word on the button. */
  action: string;
};

/** What each goal of the Rede's work plan is about, by its code. `C1` to `C6` are the goals of combined axes. */
export const GOAL_REQUIREMENTS: Readonly<Record<string, Omit<GoalRequirement, 'action'> & { action?: string }>> = {
  '1.1': {
    records: 'Servidores indicados para acompanhar o Acordo e suas substituições',
    proof: 'Anexe o ofício ou o e-mail enviado a rededeparcerias@gestao.gov.br.',
    counts: 'Pontos focais ativos',
    fields: ['participants'],
    evidence: 'OFFICIAL_LETTER',
  },
  '1.2': {
    records: 'Responsável indicado para o Painel Gerencial do Parceriasgov.br',
    proof: 'Anexe a mensagem enviada com a indicação.',
    counts: 'Pessoas indicadas',
    fields: ['participants'],
    evidence: 'OFFICIAL_LETTER',
  },
  '1.3': {
    records: 'Acessos pedidos, concedidos e revogados no Painel Gerencial',
    proof: 'Anexe a confirmação do acesso.',
    counts: 'Acessos e dias para conceder',
    fields: ['participants'],
    evidence: 'OFFICIAL_LETTER',
  },
  '1.4': {
    records: 'Oficinas e mentorias sobre o modelo de governança',
    proof: 'Anexe a lista de presença ou a ata.',
    counts: 'Apoios e órgãos apoiados',
    fields: ['hours', 'participants', 'partners', 'place'],
    evidence: 'ATTENDANCE_LIST',
  },
  '1.5': {
    records: 'Etapas do modelo Gestaopublicagov.br, da adesão à certificação',
    proof: 'Anexe o ato do comitê ou o certificado.',
    counts: 'Etapa, pontuação e nível',
    fields: ['link'],
    evidence: 'CERTIFICATE',
  },
  '1.6': {
    records: 'Itens do Plano de Melhoria da Gestão e o seu andamento',
    proof: 'Anexe o plano e o que comprova os itens concluídos.',
    counts: 'Itens concluídos sobre os planejados',
    fields: ['link'],
    evidence: 'REPORT',
  },
  '1.7': {
    records: 'Reuniões técnicas convocadas e a participação nelas',
    proof: 'Anexe a convocação, a ata ou a lista de presença.',
    counts: 'Reuniões realizadas e presença',
    fields: ['participants', 'attendees', 'place', 'link'],
    evidence: 'MINUTES',
  },
  '2.1': {
    records: 'Cronograma anual de formação de multiplicadores',
    proof: 'Anexe o cronograma publicado, em PDF ou extraído do SEI.',
    counts: 'Cronogramas publicados e multiplicadores formados',
    fields: ['participants', 'link'],
    evidence: 'PUBLICATION',
  },
  '2.2': {
    records: 'Cursos e turmas realizados',
    proof: 'Anexe o programa, a lista de presença e os certificados.',
    counts: 'As horas de cada turma, uma vez',
    fields: ['hours', 'enrolled', 'completed', 'place', 'link'],
    evidence: 'ATTENDANCE_LIST',
    action: 'Registrar turma',
  },
  '2.3': {
    records: 'Ações conjuntas de capacitação nos sistemas da Rede',
    proof: 'Anexe a lista de presença ou informe o endereço da página.',
    counts: 'Ações e alcance',
    fields: ['partners', 'participants', 'reach', 'place', 'link'],
    evidence: 'ATTENDANCE_LIST',
  },
  '3.1': {
    records: 'Banner, notícia e pop-up na página oficial',
    proof: 'Informe o endereço da página e anexe a imagem dela, com data.',
    counts: 'Itens no ar',
    fields: ['items', 'link'],
    evidence: 'SCREENSHOT',
  },
  '3.2': {
    records: 'Divulgação dos cursos da Rede',
    proof: 'Informe o endereço da página ou anexe a mensagem enviada.',
    counts: 'Divulgações',
    fields: ['reach', 'link'],
    evidence: 'SCREENSHOT',
  },
  '3.3': {
    records: 'Ações conjuntas de promoção da transparência',
    proof: 'Informe o endereço da página ou anexe a lista de presença.',
    counts: 'Ações e alcance',
    fields: ['partners', 'participants', 'reach', 'place', 'link'],
    evidence: 'SCREENSHOT',
  },
  '3.4': {
    records: 'Participação no Fórum Nacional e nos Fóruns Regionais',
    proof: 'Anexe a inscrição ou o certificado de participação.',
    counts: 'Fóruns e participantes',
    fields: ['items', 'attendees', 'place'],
    evidence: 'CERTIFICATE',
  },
  '3.5': {
    records: 'Ações enviadas para o relatório da Rede, quando pedidas',
    proof: 'Anexe o protocolo do envio.',
    counts: 'Pedidos respondidos no prazo',
    fields: ['link'],
    evidence: 'OFFICIAL_LETTER',
  },
  '3.6': {
    records: 'Relatório Anual da Rede de Parcerias',
    proof: 'Anexe o relatório publicado, em PDF.',
    counts: 'Relatórios publicados',
    fields: ['link'],
    evidence: 'REPORT',
  },
  '3.7': {
    records: 'Uso do sistema de gestão da Rede',
    proof: 'Os registros feitos aqui já comprovam; anexe um documento se houver outro uso a mostrar.',
    counts: 'Meses com registro',
    fields: [],
    evidence: 'REPORT',
  },
  C1: {
    records: 'Fórum virtual: tópicos, respostas e moderação',
    proof: 'Informe o endereço do fórum e anexe a imagem da página, com data.',
    counts: 'Tópicos, respostas e membros',
    fields: ['participants', 'link'],
    evidence: 'SCREENSHOT',
  },
  C2: {
    records: 'Cronograma dos cursos, com início e fim das inscrições de cada turma',
    proof: 'Informe o endereço do cronograma publicado.',
    counts: 'Turmas publicadas',
    fields: ['link'],
    evidence: 'PUBLICATION',
  },
  C3: {
    records: 'Ações conjuntas de melhoria da gestão e de fortalecimento da Rede',
    proof: 'Informe o endereço da página ou anexe a lista de presença.',
    counts: 'Ações e alcance',
    fields: ['partners', 'participants', 'reach', 'place', 'link'],
    evidence: 'ATTENDANCE_LIST',
  },
  C4: {
    records: 'Acordos de Adesão assinados, informados à SEGES',
    proof: 'Anexe o ofício e o instrumento assinado.',
    counts: 'Adesões informadas no prazo',
    fields: [],
    evidence: 'OFFICIAL_LETTER',
  },
  C5: {
    records: 'Boas práticas, conhecimentos gerenciais e resultados de fiscalizações',
    proof: 'Anexe o documento compartilhado. Marque como restrito o que não puder ser público.',
    counts: 'Boas práticas compartilhadas',
    fields: ['reach', 'link'],
    evidence: 'REPORT',
  },
  C6: {
    records: 'Trocas de conhecimento sobre cursos e treinamentos',
    proof: 'Anexe a ata ou o material compartilhado.',
    counts: 'Trocas realizadas',
    fields: ['partners', 'participants', 'link'],
    evidence: 'MINUTES',
  },
};
