import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { EvidenceForm, EvidenceKind } from '@/lib/domain/glossary';
import { formatDaysOfYear } from '@/lib/format/date';
import { formatHours, plural } from '@/lib/format/number';

/** What anybody may know of an activity. */
export interface WorkFacts {
  id: string;
  title: string;
  performedFrom: CivilDate;
  performedTo: CivilDate;
  hours: number | null;
  completed: number | null;
  participants: number | null;
  partyId: string;
  party: string;
  goals: string[];
  /** Whether these goals have pages of their own. */
  hasGoalPages: boolean;
  proofs: {
    id: string;
    title: string;
    kind: EvidenceKind;
    form: EvidenceForm;
    url: string | null;
    isPicture: boolean;
  }[];
}

/** "20 horas, 31 concluintes"; empty where nothing was counted. */
export function workFigures({ hours, completed, participants }: WorkFacts): string {
  return [
    hours && formatHours(hours),
    completed && plural(completed, 'concluinte', 'concluintes'),
    participants && plural(participants, 'participante', 'participantes'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** When it was done, with the year. */
export function workDays({ performedFrom, performedTo }: WorkFacts): string {
  return formatDaysOfYear(performedFrom, performedTo);
}

/** What a picture shows, by its title: that of a file is its name, whose ending says nothing. */
export function pictureWords({ title }: { title: string }): string {
  return title.replace(/\.(jpe?g|png|webp)$/i, '');
}
