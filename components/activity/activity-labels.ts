/** What each field of an activity is called, in the form and wherever it is spoken of. */
export const ACTIVITY_LABELS = {
  obligationIds: 'Metas atendidas',
  title: 'Nome da atividade',
  performedFrom: 'Início',
  performedTo: 'Fim',
  hours: 'Carga horária',
  enrolled: 'Inscritos',
  completed: 'Concluintes',
  participants: 'Participantes',
  attendees: 'Presentes',
  reach: 'Alcance',
  items: 'O que ficou pronto',
  partners: 'Parceiros',
  place: 'Local',
  link: 'Endereço da página',
  narrative: 'O que mais a SEGES precisa saber',
};

export type ActivityField = keyof typeof ACTIVITY_LABELS;
