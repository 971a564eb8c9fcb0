import { Anchor } from '@/components/ui/anchor';
import { EmptyState } from '@/components/ui/empty-state';
import type { Missing } from '@/lib/domain/report/missing';
import { plural } from '@/lib/format/number';

const MOST_SHOWN = 5;
/** Of thousands of bodies, no page lists each. */
const MOST_OPENED = 200;
const MOST_NAMED = 6;

const named = (detail: string[]) =>
  detail.length > MOST_NAMED
    ? `${detail.slice(0, MOST_NAMED).join(', ')} e mais ${detail.length - MOST_NAMED}`
    : detail.join(', ');

/** What stands between the year and its report, what blocks first, each with where it is solved. */
export function MissingList({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) return <EmptyState>Nada falta. O relatório pode ser emitido.</EmptyState>;
  return (
    <ul>
      {missing.map(({ kind, title, blocks, items }) => (
        <li key={kind} className="border-b border-hair py-4">
          <p className="font-strong text-title">
            <span className={blocks ? 'text-late' : 'text-soon'}>{blocks ? 'Impede a emissão' : 'Aviso'}</span>
            {`: ${title} (${items.length})`}
          </p>
          <Items items={items.slice(0, MOST_SHOWN)} />
          {items.length > MOST_SHOWN && (
            <details>
              <summary className="cursor-pointer py-1 text-accent text-small hover:underline">
                {`Mais ${plural(items.length - MOST_SHOWN, 'item', 'itens')}`}
              </summary>
              <Items items={items.slice(MOST_SHOWN, MOST_OPENED)} />
              {items.length > MOST_OPENED && (
                <p className="text-mute text-small">{`E ${plural(items.length - MOST_OPENED, 'outro', 'outros')}.`}</p>
              )}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Items({ items }: Pick<Missing, 'items'>) {
  return (
    <ul className="pt-1 text-small">
      {items.map(({ label, detail, href }) => (
        <li key={`${href} ${label}`} className="break-words py-1">
          <Anchor href={href} className="text-accent hover:underline">
            {label}
          </Anchor>
          {detail.length > 0 && <span className="text-mute">{` · ${named(detail)}`}</span>}
        </li>
      ))}
    </ul>
  );
}
