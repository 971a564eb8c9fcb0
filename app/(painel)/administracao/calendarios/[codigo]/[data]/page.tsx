import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { DayForm } from '@/components/calendar/day-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { yearOf } from '@/lib/domain/calendar/civil-date';
import { daysMark } from '@/lib/domain/calendar/merge-days';
import { loadManagedDay } from '@/lib/features/calendars/loaders';
import { formatDate, formatDateTitle } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Editar dia do calendário' };

export default async function DayPage({ params }: PageProps<'/administracao/calendarios/[codigo]/[data]'>) {
  const { codigo, data } = await params;
  const actor = await requireActor(`/administracao/calendarios/${codigo}/${data}`);
  const loaded = await loadManagedDay(actor, codigo, data);
  if (!loaded) return noSuchPage();
  const { calendar, day } = loaded;
  const yearHref = `/administracao/calendarios/${calendar.code}?ano=${yearOf(day.date)}`;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/administracao/calendarios', label: 'Calendários' },
          { href: yearHref, label: calendar.code },
        ]}
        current={formatDate(day.date)}
      />
      <PageTitle
        eyebrow={calendar.name}
        title={`${day.name}, ${formatDateTitle(day.date)}`}
        lead="Os prazos abertos de quem segue este calendário são recalculados, e cada mudança fica no histórico."
      />
      <div className="max-w-main">
        <DayForm calendarId={calendar.id} backHref={yearHref} stored={{ day, was: daysMark([day]) }} />
      </div>
    </div>
  );
}
