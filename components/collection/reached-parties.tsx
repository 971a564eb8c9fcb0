import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';

export type ReachedPartiesProps = {
  count: number;
  named: { id: string; acronym: string; name: string; dueOn: CivilDate | null }[];
};

/** Whom a step reaches: the first by name, the rest counted. */
export function ReachedParties({ count, named }: ReachedPartiesProps) {
  const left = count - named.length;
  return (
    <>
      <ul className="divide-y divide-hair">
        {named.map(({ id, acronym, name, dueOn }) => (
          <li key={id} className="py-2.5">
            <span className="font-strong text-title">{acronym}</span>
            <span className="block text-small break-words text-mute">
              {name}
              {dueOn && `, prazo ${formatDate(dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="pt-2 text-small text-mute">E mais {formatNumber(left)}.</p>}
    </>
  );
}
