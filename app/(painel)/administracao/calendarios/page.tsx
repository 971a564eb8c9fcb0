import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { CalendarTable } from '@/components/calendar/calendar-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadCalendarList } from '@/lib/features/calendars/loaders';
import { calendarListQuery } from '@/lib/features/calendars/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Calendários' };

export default async function CalendarsPage({ searchParams }: PageProps<'/administracao/calendarios'>) {
  const actor = await requireActor('/administracao/calendarios');
  const parameters = await searchParams;
  const query = calendarListQuery.parse(parameters);
  const list = await loadCalendarList(actor, query);
  if (!list) return noSuchPage();
  const { calendars, year, total, pages, manages } = list;
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title="Calendários"
        lead="Os dias sem expediente normal, que movem os prazos (Lei 9.784/1999, art. 66). Cada partícipe segue um calendário."
        action={
          manages && (
            <LinkButton href="/administracao/calendarios/novo" icon="plus">
              Criar calendário
            </LinkButton>
          )
        }
      />
      {calendars.length === 0 ? (
        <EmptyState>Nenhum calendário aqui.</EmptyState>
      ) : (
        <CalendarTable calendars={calendars} year={year} />
      )}
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(page) => `/administracao/calendarios?pagina=${page}`}
        summary={plural(total, 'calendário', 'calendários')}
      />
    </div>
  );
}
