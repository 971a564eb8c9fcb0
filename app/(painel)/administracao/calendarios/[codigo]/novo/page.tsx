import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { DayForm } from '@/components/calendar/day-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadManagedCalendar } from '@/lib/features/calendars/loaders';
import { calendarYearQuery } from '@/lib/features/calendars/schema';

export const metadata: Metadata = { title: 'Incluir dia no calendário' };

export default async function NewDayPage({
  params,
  searchParams,
}: PageProps<'/administracao/calendarios/[codigo]/novo'>) {
  const [{ codigo }, parameters] = await Promise.all([params, searchParams]);
  const path = `/administracao/calendarios/${codigo}`;
  const actor = await requireActor(`${path}/novo`);
  const calendar = await loadManagedCalendar(actor, codigo);
  if (!calendar) return noSuchPage();
  const { ano } = calendarYearQuery.parse(parameters);
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/administracao/calendarios', label: 'Calendários' },
          { href: path, label: calendar.code },
        ]}
        current="Incluir dia"
      />
      <PageTitle
        eyebrow={calendar.name}
        title="Incluir dia no calendário"
        lead="Os prazos abertos de quem segue este calendário são recalculados, e cada mudança fica no histórico."
      />
      <div className="max-w-main">
        <DayForm calendarId={calendar.id} backHref={ano ? `${path}?ano=${ano}` : path} />
      </div>
    </div>
  );
}
