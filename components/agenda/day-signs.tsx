import type { ObligationRowProps } from '@/components/obligation/obligation-row';
import { statusKey } from '@/components/obligation/status';
import { Anchor } from '@/components/ui/anchor';
import { StatusSign } from '@/components/ui/status-sign';
import { recedes } from '@/components/ui/timeline-entry';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { MonthDay } from '@/lib/domain/obligations/month-grid';
import { formatDate, formatLongDate } from '@/lib/format/date';
import { formatNumber, plural } from '@/lib/format/number';
import { situationText } from '@/lib/format/situation';

type Owed = ObligationRowProps['obligation'];
export type SignedDay = MonthDay<Owed>;

/** Spoken name of a sign: code, whose it is, what it is, state, deadline. */
function spoken(owed: Owed, showParty: boolean): string {
  const { goal, party, eventTitle, derived, dueOn } = owed;
  const who = showParty ? `${party.acronym}, ` : '';
  const due = dueOn ? `, prazo ${formatDate(dueOn)}` : '';
  return `Meta ${goal.code}, ${who}${eventTitle ?? goal.description}: ${situationText(derived, owed)}${due}`;
}

export type DaySignsProps = {
  day: SignedDay;
  showParty: boolean;
  /** The agenda of a day, with the filters kept. */
  hrefFor: (day: CivilDate) => string;
};

/** What falls due on a day, a sign and the goal's code each; the rest is a link to the day's agenda. */
export function DaySigns({ day: { date, rows, more }, showParty, hrefFor }: DaySignsProps) {
  if (rows.length + more === 0) return null;
  const rest = rows.length > 0 ? `mais ${formatNumber(more)}` : plural(more, 'prazo', 'prazos');
  return (
    <ul className="flex flex-wrap gap-x-3">
      {rows.map((owed) => {
        const status = statusKey(owed.derived);
        return (
          <li key={owed.id}>
            <Anchor
              href={`/obrigacoes/${owed.id}`}
              aria-label={spoken(owed, showParty)}
              className="inline-flex min-h-6 items-center gap-1.5 text-small hover:underline max-md:min-h-10"
            >
              <StatusSign status={status} />
              <span className={`tabular-nums ${recedes(status) ? 'text-mute' : 'font-strong text-ink'}`}>
                {owed.goal.code}
              </span>
            </Anchor>
          </li>
        );
      })}
      {more > 0 && (
        <li>
          <Anchor
            href={hrefFor(date)}
            aria-label={`${rest} com prazo em ${formatLongDate(date)}`}
            className="text-link inline-flex min-h-6 items-center text-small font-strong max-md:min-h-10"
          >
            {rest}
          </Anchor>
        </li>
      )}
    </ul>
  );
}
