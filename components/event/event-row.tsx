import { ActionLink } from '@/components/ui/action-link';
import { Aggregate } from '@/components/ui/aggregate';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { EVENT_KIND, type EventKind } from '@/lib/domain/glossary';
import { formatDate } from '@/lib/format/date';
import { EVENT_DAYS } from './event-words';

export type EventRowProps = {
  event: {
    id: string;
    kind: EventKind;
    title: string;
    occurredOn: CivilDate;
    dueOn: CivilDate | null;
    withdrawnReason: string | null;
    opened: number;
    fulfilled: number;
  };
};

/** One event in a list: its day, what it is, and how far what it opened was fulfilled. */
export function EventRow({ event }: EventRowProps) {
  const { id, kind, title, occurredOn, dueOn, withdrawnReason } = event;
  const due = dueOn && `${EVENT_DAYS[kind].due.toLowerCase()} ${formatDate(dueOn)}`;
  return (
    <ListRow
      name={title}
      detail={[`${EVENT_KIND[kind]} em ${formatDate(occurredOn)}`, due].filter(Boolean).join(', ')}
      extra={withdrawnReason && <p className="line-clamp-2 text-small text-mute">Motivo: {withdrawnReason}</p>}
      status={<Progress {...event} />}
      action={
        <ActionLink href={`/eventos/${id}`} context={title}>
          Ver
        </ActionLink>
      }
    />
  );
}

function Progress({ withdrawnReason, opened, fulfilled }: EventRowProps['event']) {
  if (withdrawnReason !== null) return <StatusMark status="dispensada" word="Retirado" />;
  if (opened === 0) return <p className="text-small text-mute">Não abriu obrigações</p>;
  return <Aggregate good={fulfilled} total={opened} word={opened === 1 ? 'cumprida' : 'cumpridas'} />;
}
