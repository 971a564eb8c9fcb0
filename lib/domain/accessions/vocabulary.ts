import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';

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

/** Why what a body owed is closed, as each obligation's history tells it. */
export function endingCause(endedOn: CivilDate, reason: string): string {
  return `Adesão encerrada em ${shortDate(endedOn)}: ${reason}`;
}

/** "Acordo de Adesão nº 3/2026, IEX/RO": how its event, and the notice that the event opens, are called. */
export function accessionTitle(of: { instrument: string; number: string; acronym: string }): string {
  return `${of.instrument} nº ${of.number}, ${of.acronym}`;
}
