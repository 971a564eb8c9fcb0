import { DeadlineLadder } from '@/components/deadline/deadline-ladder';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { StatusMark } from '@/components/ui/status-mark';
import type { OwedObligation } from '@/lib/domain/obligations/owed';
import { formatDate } from '@/lib/format/date';

export type ForecastListProps = { year: number; obligations: (OwedObligation & { description: string })[] };

/** What is to be owed, each with its date and how it was reached. */
export function ForecastList({ year, obligations }: ForecastListProps) {
  return (
    <ListRows label={`Previsão de ${year}`}>
      {obligations.map((owed) => (
        <ListRow
          key={`${owed.goalId}-${owed.slot}`}
          code={owed.goalCode}
          name={<span className="line-clamp-2">{owed.description}</span>}
          detail={owed.period !== String(year) && owed.period}
          status={
            <StatusMark
              status={owed.waivedBy ? 'dispensada' : 'programada'}
              word={owed.waivedBy ? 'Previsão: dispensada' : 'Previsão'}
              detail={owed.dueOn ? formatDate(owed.dueOn) : 'sem data'}
            />
          }
          extra={
            <details className="grow">
              <summary className="text-link inline-flex min-h-6 items-center text-small font-strong max-md:min-h-10">
                <span>
                  Memória de cálculo
                  <span className="sr-only">
                    : meta {owed.goalCode}, {owed.period}
                  </span>
                </span>
              </summary>
              <div className="pt-3 pb-2">
                <DeadlineLadder
                  steps={owed.calculation}
                  label={`Memória de cálculo da meta ${owed.goalCode}, ${owed.period}`}
                />
              </div>
            </details>
          }
        />
      ))}
    </ListRows>
  );
}
