import { performedDays } from '@/components/activity/activity-row';
import { DefinitionList } from '@/components/ui/definition-list';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatHours, formatNumber } from '@/lib/format/number';

export type ActivityFactsProps = {
  activity: {
    performedFrom: CivilDate | null;
    performedTo: CivilDate | null;
    hours: number | null;
    enrolled: number | null;
    completed: number | null;
    participants: number | null;
    attendees: number | null;
    reach: number | null;
    items: string[];
    place: string | null;
    link: string | null;
    partners: string | null;
    narrative: string | null;
  };
};

/** What was done: figures side by side, then place, link and the author's words. */
export function ActivityFacts({ activity }: ActivityFactsProps) {
  const { hours, enrolled, completed, participants, attendees, reach, items, place, link, partners, narrative } =
    activity;
  const figures = [
    { term: 'Realizada', detail: performedDays(activity) || 'sem data' },
    { term: 'Carga horária', detail: hours === null ? null : formatHours(hours) },
    { term: 'Inscritos', detail: numberOrNull(enrolled) },
    { term: 'Concluintes', detail: numberOrNull(completed) },
    { term: 'Participantes', detail: numberOrNull(participants) },
    { term: 'Presentes', detail: numberOrNull(attendees) },
    { term: 'Alcance', detail: numberOrNull(reach) },
    { term: 'Itens', detail: items.join(', ') || null },
    { term: 'Parceiros', detail: partners },
    { term: 'Local', detail: place },
  ].filter(({ detail }) => detail !== null);
  return (
    <div className="space-y-5">
      <DefinitionList layout="figures" items={figures} />
      {narrative && <p className="max-w-measure whitespace-pre-line">“{narrative}”</p>}
      {link && (
        <a href={link} rel="noopener noreferrer" target="_blank" className="text-link break-all">
          {link}
        </a>
      )}
    </div>
  );
}

function numberOrNull(value: number | null): string | null {
  return value === null ? null : formatNumber(value);
}
