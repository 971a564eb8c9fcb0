import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { FoundParties } from '@/components/agenda/found-parties';
import { EvidenceRow } from '@/components/evidence/evidence-row';
import { EvidenceFilterFields } from '@/components/list/evidence-filter-fields';
import { ListFilters } from '@/components/list/list-filters';
import { ListTools } from '@/components/list/list-tools';
import { SavedViews } from '@/components/list/saved-views';
import { SelectBox, SelectionBar } from '@/components/list/selection';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadEvidenceList } from '@/lib/features/evidence-list/loaders';
import { EVIDENCE_ORDER, evidenceListQuery, isNarrowed, listHref, searchOf } from '@/lib/features/lists/schema';
import { loadViews } from '@/lib/features/views/loaders';
import { listCount, listTitle } from '@/lib/format/list-title';

export const metadata: Metadata = { title: 'Evidências' };

const WORDS = ['evidência', 'evidências', 'Nenhuma evidência'] as const;

export default async function EvidenceListPage({ searchParams }: PageProps<'/evidencias'>) {
  const parameters = await searchParams;
  const asked = evidenceListQuery.parse(parameters);
  const actor = await requireActor(listHref('evidencias', asked));
  const [list, views] = await Promise.all([loadEvidenceList(actor, asked), loadViews(actor, 'evidencias')]);
  const { query, today, parties, evidence, total, pages, writesFor } = list;
  const { busca, ordem, orgao, participe, tipo, forma, sigilo, validade, sem_uso } = query;
  const narrowed = isNarrowed('evidencias', query);
  const picks = evidence.some(({ partyId }) => writesFor(partyId));
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={listTitle(total, narrowed, WORDS)}
        lead="Arquivos, páginas e documentos do SEI que comprovam o que foi feito. A mesma evidência pode servir a várias atividades."
      />
      <ListFilters
        action="/evidencias"
        label="Filtrar evidências"
        placeholder="Nome, endereço ou processo"
        words={busca}
        order={ordem}
        orders={EVIDENCE_ORDER}
        set={[orgao, participe, tipo, forma, sigilo, validade, sem_uso].filter((value) => value !== undefined).length}
      >
        <EvidenceFilterFields query={query} parties={parties} />
      </ListFilters>
      <SavedViews list="evidencias" views={views} search={searchOf('evidencias', query)} isNarrowed={narrowed} />
      {parties.found ? (
        <FoundParties
          words={orgao ?? ''}
          found={parties.found}
          hrefFor={(id) => listHref('evidencias', { ...query, orgao: undefined, participe: id, pagina: 1 })}
          clearHref="/evidencias"
          verb="Ver evidências"
        />
      ) : (
        <>
          <ListTools
            total={total}
            count={listCount(total, WORDS)}
            exportHref={(formato) => listHref('evidencias', query, { path: '/exportar', formato })}
          >
            {picks && <SelectionBar steps={[{ href: '/evidencias/lote', label: 'Mudar sigilo ou validade' }]} />}
          </ListTools>
          {evidence.length === 0 && <Nothing narrowed={narrowed || query.pagina > 1} />}
          <ListRows label="Evidências">
            {evidence.map((item) => (
              <EvidenceRow
                key={item.id}
                evidence={item}
                today={today}
                showParty={!parties.party}
                select={
                  !picks ? undefined : writesFor(item.partyId) ? (
                    <SelectBox name="evidencia" value={item.id} label={item.title} />
                  ) : null
                }
              />
            ))}
          </ListRows>
          <Pagination
            page={query.pagina}
            pages={pages}
            hrefFor={(pagina) => listHref('evidencias', { ...query, pagina })}
          />
        </>
      )}
    </div>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState action={{ href: '/evidencias', label: 'Limpar filtros' }}>Nada com esses filtros.</EmptyState>
  ) : (
    <EmptyState action={{ href: '/atividades', label: 'Abrir as atividades' }}>
      Evidências são anexadas nas atividades e aparecem aqui.
    </EmptyState>
  );
}
