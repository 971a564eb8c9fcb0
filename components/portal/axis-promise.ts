/** What the Rede's plan promises on each axis, in a citizen's words; the plan's own words are one link away. */
const PROMISE: Readonly<Record<string, string>> = {
  'management-improvement':
    'Indicar quem acompanha o acordo, adotar o modelo Gestaopublicagov.br e executar os planos de melhoria da gestão.',
  'capacity-building': 'Formar multiplicadores e realizar ao menos 60 horas de curso por ano.',
  'communication-transparency':
    'Divulgar as ações e os cursos da Rede, participar dos fóruns e publicar o Relatório Anual.',
};

const COMBINED = 'Manter o fórum virtual e o cronograma de cursos, compartilhar boas práticas e informar as adesões.';

/** One plain sentence for an axis; its title where the plan is not the Rede's. `slug` is null for combined axes. */
export function promiseOf({ slug, title }: { slug: string | null; title: string }): string {
  return slug === null ? COMBINED : (PROMISE[slug] ?? title);
}
