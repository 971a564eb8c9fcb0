import type { ActivityValues } from './activity-form';

type Stored = {
  id: string;
  version: number;
  title: string;
  performedFrom: string | null;
  performedTo: string | null;
  place: string | null;
  link: string | null;
  hours: number | null;
  enrolled: number | null;
  completed: number | null;
  participants: number | null;
  reach: number | null;
  items: string[];
  narrative: string | null;
};

const text = (value: number | null) => (value === null ? null : String(value).replace('.', ','));

/** A stored activity as the form shows it. A single day leaves the end empty. */
export function activityValues(stored: Stored): ActivityValues {
  const { id, version, title, performedFrom, performedTo, place, link, items, narrative } = stored;
  return {
    id,
    version,
    title,
    performedFrom,
    performedTo: performedTo === performedFrom ? null : performedTo,
    place,
    link,
    items,
    narrative,
    hours: text(stored.hours),
    enrolled: text(stored.enrolled),
    completed: text(stored.completed),
    participants: text(stored.participants),
    reach: text(stored.reach),
  };
}
