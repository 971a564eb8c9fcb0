import { OneButtonForm } from '@/components/form/one-button-form';
import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import { closePeriodAction } from '@/lib/features/periods/actions';
import { formatInstant, formatInstantDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

type Reopening = {
  id: string;
  reason: string;
  openedAt: Date;
  closedAt: Date | null;
  party: { acronym: string };
  openedBy: { name: string };
};

export type PeriodRowProps = {
  period: {
    year: number;
    unsettled: { inReview: number; unsent: number };
    lock: { id: string; lockedAt: Date; lockedBy: { name: string }; reopenings: Reopening[] } | null;
  };
};

/** One year: open or locked, by whom, and for which parties it was opened again. */
export function PeriodRow({ period: { year, unsettled, lock } }: PeriodRowProps) {
  const left = unsettled.inReview + unsettled.unsent;
  return (
    <ListRow
      name={String(year)}
      detail={
        lock
          ? `Encerrado por ${lock.lockedBy.name} em ${formatInstant(lock.lockedAt)}`
          : left > 0
            ? plural(left, 'atividade ainda não validada', 'atividades ainda não validadas')
            : undefined
      }
      extra={lock && lock.reopenings.length > 0 && <Reopenings year={year} reopenings={lock.reopenings} />}
      status={<StatusMark status={lock ? 'suspensa' : 'a_vencer'} word={lock ? 'Encerrado' : 'Aberto'} />}
      action={
        lock ? (
          <ActionLink href={`/administracao/periodos/${lock.id}/reabrir`} context={String(year)}>
            Reabrir
          </ActionLink>
        ) : (
          <ActionLink href={`/administracao/periodos/encerrar?ano=${year}`} context={String(year)}>
            Encerrar
          </ActionLink>
        )
      }
    />
  );
}

function Reopenings({ year, reopenings }: { year: number; reopenings: Reopening[] }) {
  return (
    <ul aria-label={`Reaberturas de ${year}`} className="max-w-measure space-y-3 pt-2">
      {reopenings.map(({ id, reason, openedAt, closedAt, party, openedBy }) => (
        <li key={id} className="text-small">
          <p>
            <strong>{party.acronym}:</strong> {closedAt ? 'reaberto e encerrado de novo' : 'reaberto'} por{' '}
            {openedBy.name} em {formatInstantDate(openedAt)}
            {closedAt && `, até ${formatInstantDate(closedAt)}`}
          </p>
          <p className="break-words whitespace-pre-line text-mute">“{reason}”</p>
          {!closedAt && (
            <OneButtonForm
              action={closePeriodAction}
              values={{ id }}
              variant="link"
              size="bar"
              label={`Encerrar ${year} de novo para ${party.acronym}`}
            >
              Encerrar de novo
            </OneButtonForm>
          )}
        </li>
      ))}
    </ul>
  );
}
