import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ImportForm } from '@/components/calendar/import-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { DAY_EFFECT } from '@/lib/domain/glossary';
import { loadManagedCalendar } from '@/lib/features/calendars/loaders';
import { calendarYearQuery } from '@/lib/features/calendars/schema';

export const metadata: Metadata = { title: 'Importar dias do calendário' };

export default async function ImportDaysPage({
  params,
  searchParams,
}: PageProps<'/administracao/calendarios/[codigo]/importar'>) {
  const [{ codigo }, parameters] = await Promise.all([params, searchParams]);
  const path = `/administracao/calendarios/${codigo}`;
  const actor = await requireActor(`${path}/importar`);
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
        current="Importar CSV"
      />
      <PageTitle
        eyebrow={calendar.name}
        title="Importar dias do calendário"
        lead="Você vê o que entra e o que muda nos prazos antes de salvar. Se uma linha tiver erro, nada é salvo."
      />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <ImportForm calendarId={calendar.id} backHref={ano ? `${path}?ano=${ano}` : path} />
        <Format />
      </div>
    </div>
  );
}

function Format() {
  return (
    <aside className="space-y-4 text-small" aria-labelledby="formato">
      <h2 id="formato" className="text-section font-section text-title">
        Formato
      </h2>
      <p>Uma por dia, com as quatro colunas do cabeçalho, separadas por ponto e vírgula, vírgula ou tabulação:</p>
      <pre className="overflow-x-auto border-y border-hair py-3 whitespace-pre-wrap">
        data;nome;efeito;ato{'\n'}24/01/2027;Instalação do Município;Sem expediente;Decreto RO 00.000/2026
      </pre>
      <p>O efeito é um destes:</p>
      <ul className="list-disc pl-5">
        {Object.values(DAY_EFFECT).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>Uma data que o calendário já tem é substituída. O dia importado não é proposta: vale como confirmado.</p>
    </aside>
  );
}
