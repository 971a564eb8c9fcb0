import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { FoundParties } from '@/components/agenda/found-parties';
import { TrailFilters } from '@/components/trail/trail-filters';
import { TrailRow } from '@/components/trail/trail-row';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadTrail } from '@/lib/features/trail/loaders';
import { isTrailNarrowed, trailHref, trailQuery } from '@/lib/features/trail/schema';
import { countTitle, formatNumber } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Trilha' };

const WORDS = ['registro', 'registros', 'Nenhum registro'] as const;

export default async function TrailPage({ searchParams }: PageProps<'/trilha'>) {
  const asked = trailQuery.parse(await searchParams);
  const actor = await requireActor(trailHref(asked));
  if (!mayEver(actor, 'trail.read')) return noSuchPage();
  const { query, parties, person, events, total, pages } = await loadTrail(actor, asked);
  const narrowed = isTrailNarrowed(query);
  return (
    <div className="wrap">
      <PageTitle
        eyebrow="Trilha"
        title={titleOf(total, narrowed)}
        lead="Quem fez o quê, e quando, no horário de Brasília. Nenhum registro é alterado ou apagado: cada um está preso ao anterior por um código, e o sistema confere todos a cada noite."
      />
      <TrailFilters query={query} person={person} parties={parties} />
      {query.registro && (
        <div className="pt-6">
          <Notice
            action={<ActionLink href={trailHref({ ...query, registro: undefined, pagina: 1 })}>Ver tudo</ActionLink>}
          >
            Só o que aconteceu a um registro.
          </Notice>
        </div>
      )}
      {parties.found ? (
        <FoundParties
          words={query.orgao ?? ''}
          found={parties.found}
          hrefFor={(id) => trailHref({ ...query, orgao: undefined, participe: id, pagina: 1 })}
          clearHref="/trilha"
          verb="Ver registros"
        />
      ) : (
        <>
          {total > 0 && (
            <p className="flex justify-end border-b border-line pt-4 pb-1 print:hidden">
              <ActionLink href={trailHref({ ...query, pagina: 1 }, '/exportar')} icon="download">
                Exportar CSV
              </ActionLink>
            </p>
          )}
          {events.length === 0 && (
            <EmptyState action={{ href: '/trilha', label: narrowed ? 'Limpar filtros' : 'Ver a primeira página' }}>
              {narrowed ? 'Nada com esses filtros.' : 'Nada nesta página.'}
            </EmptyState>
          )}
          <ListRows label="Registros da trilha">
            {events.map((event) => (
              <TrailRow key={event.id} event={event} />
            ))}
          </ListRows>
          <Pagination page={query.pagina} pages={pages} hrefFor={(pagina) => trailHref({ ...query, pagina })} />
        </>
      )}
    </div>
  );
}

function titleOf(total: number, narrowed: boolean): string {
  const [one, many, none] = WORDS;
  const rest = narrowed ? ' com esses filtros' : '';
  if (total === 0) return `${none}${rest}`;
  if (total > MOST_LISTED) return `Mais de ${formatNumber(MOST_LISTED)} ${many}${rest}`;
  return `${countTitle(total)} ${total === 1 ? one : many}${rest}`;
}
