import { ActionLink } from '@/components/ui/action-link';
import { type Column, DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import type { NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { daysMark } from '@/lib/domain/calendar/merge-days';
import { weekdayName } from '@/lib/domain/calendar/words';
import { DAY_EFFECT } from '@/lib/domain/glossary';
import { confirmDaysAction } from '@/lib/features/calendars/actions';
import { formatDate } from '@/lib/format/date';
import { DayStep } from './day-step';

export interface DayTableProps {
  calendar: { id: string; code: string };
  year: number;
  days: NonWorkingDay[];
  /** Whether the person may change the days. */
  manages: boolean;
}

const READ: Column<NonWorkingDay>[] = [
  { header: 'Data', cell: ({ date }) => formatDate(date), rowHeader: true, width: 'md:w-32' },
  { header: 'Dia', cell: ({ date }) => weekdayName(date), width: 'md:w-24' },
  { header: 'Nome', cell: ({ name }) => name },
  { header: 'Efeito', cell: ({ effect }) => DAY_EFFECT[effect], width: 'md:w-44' },
  { header: 'Ato', cell: (day) => <Act day={day} /> },
];

/** The days of a year, each with its act, and what may be done with it. */
export function DayTable({ calendar, year, days, manages }: DayTableProps) {
  const steps: Column<NonWorkingDay> = {
    header: 'O que fazer',
    cell: (day) => <Steps calendar={calendar} day={day} />,
    width: 'md:w-44',
  };
  return (
    <DataTable
      caption={`Dias de ${year}`}
      rows={days}
      rowKey={({ date }) => date}
      columns={manages ? [...READ, steps] : READ}
    />
  );
}

function Act({ day: { act, proposed } }: { day: NonWorkingDay }) {
  return (
    <>
      {act}
      {proposed && <StatusMark status="programada" word="Proposta, a confirmar" />}
    </>
  );
}

function Steps({ calendar, day }: { calendar: DayTableProps['calendar']; day: NonWorkingDay }) {
  const { date, proposed } = day;
  const which = `${day.name}, ${formatDate(date)}`;
  return (
    <div className="flex flex-wrap items-center gap-x-5">
      <ActionLink href={`/administracao/calendarios/${calendar.code}/${date}`} context={which}>
        Editar
      </ActionLink>
      {proposed && (
        <div className="md:-my-2">
          <DayStep
            action={confirmDaysAction}
            values={{ calendarId: calendar.id, from: date, to: date, was: daysMark([day]) }}
            variant="link"
            size="bar"
            label={`Confirmar: ${which}`}
          >
            Confirmar
          </DayStep>
        </div>
      )}
    </div>
  );
}
