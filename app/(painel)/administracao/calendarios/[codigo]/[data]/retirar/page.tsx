import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { DayStep } from '@/components/calendar/day-step';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { yearOf } from '@/lib/domain/calendar/civil-date';
import { daysMark } from '@/lib/domain/calendar/merge-days';
import { removeDayAction } from '@/lib/features/calendars/actions';
import { loadManagedDay } from '@/lib/features/calendars/loaders';
import { formatDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Retirar dia do calendário' };

export default async function RemoveDayPage({
  params,
}: PageProps<'/administracao/calendarios/[codigo]/[data]/retirar'>) {
  const { codigo, data } = await params;
  const path = `/administracao/calendarios/${codigo}`;
  const actor = await requireActor(`${path}/${data}/retirar`);
  const loaded = await loadManagedDay(actor, codigo, data);
  if (!loaded) return noSuchPage();
  const { calendar, day } = loaded;
  const { date, name, act } = day;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/administracao/calendarios', label: 'Calendários' },
          { href: `${path}?ano=${yearOf(date)}`, label: calendar.code },
          { href: `${path}/${date}`, label: formatDate(date) },
        ]}
        current="Retirar"
      />
      <PageTitle
        eyebrow={calendar.name}
        title={`Retirar ${formatDate(date)} do calendário?`}
        lead={`${name} (${act}) deixa de contar. Os prazos abertos são recalculados, e cada mudança fica no histórico.`}
      />
      <div className="flex flex-col items-start gap-4">
        <DayStep action={removeDayAction} values={{ calendarId: calendar.id, date, was: daysMark([day]) }}>
          Retirar dia
        </DayStep>
        <ActionLink href={`${path}/${date}`}>Manter o dia</ActionLink>
      </div>
    </div>
  );
}
