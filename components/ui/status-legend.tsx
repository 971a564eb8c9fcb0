import { STATUS, type StatusKey, TONE_TEXT } from './status';
import { StatusSign } from './status-sign';

export type StatusLegendProps = {
  items: { status: StatusKey; count: number }[];
  label?: string;
};

/** Worded, counted legend: where it stands, signs may stand without words. Empty classes are left out. */
export function StatusLegend({ items, label = 'Legenda' }: StatusLegendProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-7 gap-y-2 text-small font-strong">
      {items
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <li key={status} className={`flex items-center gap-2 ${TONE_TEXT[STATUS[status].tone]}`}>
            <StatusSign status={status} />
            {count > 1 ? STATUS[status].plural : STATUS[status].word} {count}
          </li>
        ))}
    </ul>
  );
}
