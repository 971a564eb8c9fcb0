import { statusKey } from '@/components/obligation/status';
import type { TimelineEntry } from '@/components/ui/timeline-entry';
import { urgency } from '@/lib/domain/obligations/pressing';
import { formatDate } from '@/lib/format/date';
import { situationText } from '@/lib/format/situation';
import type { ObligationRowProps } from './obligation-row';

type Owed = ObligationRowProps['obligation'];

/** A year's dated obligations as the signs of its timeline: finished ones by the axis, what calls on top. */
export function yearEntries(obligations: Owed[]): TimelineEntry[] {
  const byCall = [...obligations].sort((a, b) => urgency(b.derived) - urgency(a.derived));
  return byCall.flatMap((owed) =>
    owed.dueOn
      ? [
          {
            id: owed.id,
            month: Number(owed.dueOn.slice(5, 7)),
            code: owed.goal.code,
            name: owed.eventTitle ?? owed.goal.description,
            status: statusKey(owed.derived),
            word: situationText(owed.derived, owed),
            due: formatDate(owed.dueOn),
            href: `/obrigacoes/${owed.id}`,
          },
        ]
      : [],
  );
}
