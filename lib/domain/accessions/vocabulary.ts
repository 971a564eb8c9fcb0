/** What the instrument is called: the clause and the Rede's portal differ. */
export const INSTRUMENTS = ['Acordo de Adesão', 'Termo de Adesão'] as const;

/** Whose the body is; the words of the plan's own list of parties, continued. */
export const SPHERES = [
  'Federal',
  'Público Estadual',
  'Público Distrital',
  'Público Municipal',
  'Privado sem fins lucrativos',
] as const;

/** The groups of partners of the Rede. */
export const ELOS = [
  'União',
  'Estados',
  'Municípios',
  'Consórcios públicos',
  'Organizações da sociedade civil',
  'Órgãos de controle',
  'Instituições de ensino',
  'Outros',
] as const;

/** "Acordo de Adesão nº 3/2026, IEX/RO": how its event, and the notice that the event opens, are called. */
export function accessionTitle(of: { instrument: string; number: string; acronym: string }): string {
  return `${of.instrument} nº ${of.number}, ${of.acronym}`;
}
