import type { Metadata } from 'next';
import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadReports } from '@/lib/features/reports/loaders';
import { formatInstantDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Relatórios' };

export default async function ReportsPage() {
  const actor = await requireActor('/relatorios');
  const loaded = await loadReports(actor);
  return (
    <div className="wrap">
      <PageTitle
        title="Relatórios anuais"
        lead="Cada relatório se monta das atividades validadas do ano, com o que as comprova."
        action={<ActionLink href="/documentos">Documentos emitidos</ActionLink>}
      />
      <div className="max-w-main border-t border-line">
        <ListRows label="Anos">
          {loaded?.years.map(({ year, editions: [latest, ...earlier] }) => (
            <ListRow
              key={year}
              name={`Relatório Anual ${year}`}
              detail={
                latest
                  ? `${plural(earlier.length + 1, 'edição', 'edições')}, a última de ${formatInstantDate(latest.issuedAt)}`
                  : loaded.generates
                    ? 'Nenhuma edição emitida'
                    : 'Nenhuma edição publicada'
              }
              action={
                <ActionLink href={`/relatorios/${year}`} context={String(year)}>
                  Abrir
                </ActionLink>
              }
            />
          ))}
        </ListRows>
      </div>
    </div>
  );
}
