import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { AccessionFacts } from '@/components/accession/accession-facts';
import { GoalList } from '@/components/accession/goal-list';
import { Columns } from '@/components/layout/columns';
import { ObligationRow } from '@/components/obligation/obligation-row';
import { HistoryLink } from '@/components/trail/history-link';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { accessionTitle } from '@/lib/domain/accessions/vocabulary';
import { loadAccession } from '@/lib/features/accessions/loaders';
import { formatDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Adesão' };

type Loaded = NonNullable<Awaited<ReturnType<typeof loadAccession>>>;

export default async function AccessionPage({ params, searchParams }: PageProps<'/adesoes/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/adesoes/${id}`);
  const loaded = await loadAccession(actor, id);
  if (!loaded) return noSuchPage();
  const { accession, goals, seesDeadlines } = loaded;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/adesoes', label: 'Adesões' }]} current={accession.acronym} />
      <PageTitle
        eyebrow={accessionTitle(accession)}
        title={titleOf(loaded)}
        lead={accession.name}
        action={seesDeadlines && <LinkButton href={`/prazos?participe=${accession.id}`}>Ver prazos</LinkButton>}
      />
      <Columns side={<Side loaded={loaded} />}>
        <Section title="Âmbito de competência e de atuação" id="escopo">
          <p className="max-w-measure pt-4 whitespace-pre-line">{accession.scope}</p>
        </Section>
        <Section title="Metas" count={goals.length} id="metas">
          <GoalList goals={goals} />
        </Section>
        <Notices loaded={loaded} />
      </Columns>
      <HistoryLink actor={actor} partyId={accession.id} entity="Party" id={accession.id} />
    </div>
  );
}

function titleOf({ accession: { acronym, signedOn, leftOn }, today }: Loaded): string {
  const since = `${acronym} aderiu em ${formatDate(signedOn)}`;
  if (!leftOn) return since;
  return leftOn <= today
    ? `${acronym} participou até ${formatDate(leftOn)}`
    : `${since} e sai em ${formatDate(leftOn)}`;
}

function Side({ loaded: { accession, today, manages } }: { loaded: Loaded }) {
  const hasEnded = accession.leftOn !== null && accession.leftOn <= today;
  return (
    <Section title="Adesão" id="adesao">
      <AccessionFacts accession={accession} today={today} />
      {manages && (
        <div className="flex flex-col items-start gap-2 pt-4 print:hidden">
          <ActionLink href={`/adesoes/${accession.id}/editar`}>Corrigir dados</ActionLink>
          {!hasEnded && (
            <ActionLink href={`/adesoes/${accession.id}/encerrar`}>
              {accession.leftOn ? 'Mudar o encerramento' : 'Encerrar adesão'}
            </ActionLink>
          )}
        </div>
      )}
    </Section>
  );
}

function Notices({ loaded: { notices, accession } }: { loaded: Loaded }) {
  return (
    <Section title="Aviso do partícipe" id="aviso">
      {notices.length === 0 ? (
        <EmptyState>
          O partícipe avisa a SEGES desta adesão até o dia 10 do mês seguinte a {formatDate(accession.signedOn)}.
        </EmptyState>
      ) : (
        <ListRows label="Aviso do partícipe">
          {notices.map((notice) => (
            <ObligationRow
              key={notice.id}
              obligation={notice}
              showParty
              action={{ href: `/obrigacoes/${notice.id}`, label: 'Ver' }}
            />
          ))}
        </ListRows>
      )}
    </Section>
  );
}
