import { Notice } from '@/components/ui/notice';
import type { NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { daysMark } from '@/lib/domain/calendar/merge-days';
import { confirmDaysAction } from '@/lib/features/calendars/actions';
import { plural } from '@/lib/format/number';
import { DayStep } from './day-step';

export interface ProposalNoticeProps {
  calendarId: string;
  year: number;
  proposals: NonWorkingDay[];
  manages: boolean;
}

/** That some days of the year are proposals, what it means, and the step that confirms them all. */
export function ProposalNotice({ calendarId, year, proposals, manages }: ProposalNoticeProps) {
  const [first, last] = [proposals.at(0), proposals.at(-1)];
  if (!first || !last) return null;
  const values = { calendarId, from: first.date, to: last.date, was: daysMark(proposals) };
  return (
    <Notice
      kind="warn"
      title={plural(proposals.length, `dia de ${year} é proposta`, `dias de ${year} são propostas`)}
      action={
        manages &&
        proposals.length > 1 && (
          <div className="pt-3">
            <DayStep action={confirmDaysAction} values={values} variant="outlined" size="bar">
              {`Confirmar os ${proposals.length} dias`}
            </DayStep>
          </div>
        )
      }
    >
      São feriados por lei de um ano cujo ato ainda não saiu. Já contam nos prazos, e a memória de cálculo diz que falta
      confirmar.
    </Notice>
  );
}
