import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { CalendarForm } from '@/components/calendar/calendar-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';

export const metadata: Metadata = { title: 'Criar calendário' };

export default async function NewCalendarPage() {
  const actor = await requireActor('/administracao/calendarios/novo');
  if (!mayEver(actor, 'calendar.manage')) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/administracao/calendarios', label: 'Calendários' }]} current="Criar calendário" />
      <PageTitle
        title="Criar calendário"
        lead="Ele começa com os feriados nacionais deste ano e dos próximos cinco, como propostas. Depois você inclui os dias que só ele tem."
      />
      <div className="max-w-main">
        <CalendarForm />
      </div>
    </div>
  );
}
