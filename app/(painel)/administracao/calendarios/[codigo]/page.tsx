import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { DayStep } from '@/components/calendar/day-step';
import { DayTable } from '@/components/calendar/day-table';
import { ProposalNotice } from '@/components/calendar/proposal-notice';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/auth/session';
import { CALENDAR_YEARS } from '@/lib/domain/calendar/calendar';
import { proposeDaysAction } from '@/lib/features/calendars/actions';
import { loadCalendarYear } from '@/lib/features/calendars/loaders';
import { calendarYearQuery } from '@/lib/features/calendars/schema';
import { plural } from '@/lib/format/number';

type Props = PageProps<'/administracao/calendarios/[codigo]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Calendário ${(await params).codigo}` };
}

export default async function CalendarPage({ params, searchParams }: Props) {
  const [{ codigo }, parameters] = await Promise.all([params, searchParams]);
  const query = calendarYearQuery.parse(parameters);
  const path = `/administracao/calendarios/${codigo}`;
  const actor = await requireActor(query.ano ? `${path}?ano=${query.ano}` : path);
  const loaded = await loadCalendarYear(actor, codigo, query.ano);
  if (!loaded) return noSuchPage();
  const { calendar, days, parties, year, proposals, manages } = loaded;
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <Breadcrumb trail={[{ href: '/administracao/calendarios', label: 'Calendários' }]} current={calendar.code} />
      <PageTitle
        eyebrow={calendar.name}
        title={days.length === 0 ? `Nenhum dia em ${year}` : `${plural(days.length, 'dia', 'dias')} em ${year}`}
        lead={`${followers(parties)} Sábados e domingos já não têm expediente e não precisam estar aqui.`}
        action={
          manages && (
            <LinkButton href={`${path}/novo?ano=${year}`} icon="plus">
              Incluir dia
            </LinkButton>
          )
        }
      />
      <Tabs label="Ano" tabs={yearTabs(path, year)} line={false} />
      <Section
        id="dias"
        className="pt-6"
        title={`Dias de ${year}`}
        action={manages && <ActionLink href={`${path}/importar?ano=${year}`}>Importar CSV</ActionLink>}
      >
        {proposals.length > 0 && (
          <div className="py-4">
            <ProposalNotice calendarId={calendar.id} year={year} proposals={proposals} manages={manages} />
          </div>
        )}
        {days.length === 0 ? (
          <NoDays calendarId={calendar.id} year={year} manages={manages} />
        ) : (
          <DayTable calendar={calendar} year={year} days={days} manages={manages} />
        )}
      </Section>
    </div>
  );
}

function followers(parties: number): string {
  if (parties === 0) return 'Nenhum partícipe segue este calendário ainda.';
  return `${plural(parties, 'partícipe segue', 'partícipes seguem')} este calendário.`;
}

/** The year and two on each side, as far as calendars go. */
function yearTabs(path: string, year: number) {
  return [-2, -1, 0, 1, 2]
    .map((distance) => year + distance)
    .filter((other) => other >= CALENDAR_YEARS.first && other <= CALENDAR_YEARS.last)
    .map((other) => ({ href: `${path}?ano=${other}`, label: String(other), current: other === year }));
}

function NoDays({ calendarId, year, manages }: { calendarId: string; year: number; manages: boolean }) {
  return (
    <>
      <EmptyState>Este calendário ainda não tem nenhum dia de {year}.</EmptyState>
      {manages && (
        <DayStep action={proposeDaysAction} values={{ calendarId, year: String(year) }} variant="outlined">
          {`Propor os feriados de ${year}`}
        </DayStep>
      )}
    </>
  );
}
