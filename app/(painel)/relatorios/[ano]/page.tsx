import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { DocumentList } from '@/components/document/document-list';
import { DraftLinks } from '@/components/report/draft-links';
import { MissingList } from '@/components/report/missing-list';
import { PaperView } from '@/components/report/paper/paper-view';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { mayBeIssued } from '@/lib/domain/report/missing';
import { issueHref } from '@/lib/features/papers/schema';
import { loadReportYear } from '@/lib/features/reports/loaders';
import { reportYear } from '@/lib/features/reports/schema';

type Props = PageProps<'/relatorios/[ano]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Relatório Anual ${(await params).ano}` };
}

export default async function ReportYearPage({ params, searchParams }: Props) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}`);
  const year = reportYear.safeParse(ano);
  const loaded = year.success ? await loadReportYear(actor, year.data) : null;
  if (!year.success || !loaded) return noSuchPage();
  const { draft, editions, generates, plan, party } = loaded;
  const places = [
    { href: 'coleta', label: 'Coleta das ações' },
    ...(generates
      ? [
          { href: 'textos', label: 'Textos' },
          { href: 'fotos', label: 'Fotos' },
        ]
      : []),
    draft
      ? { href: 'participes', label: 'Relatórios dos partícipes' }
      : { href: `participes/${party.id}`, label: `O que ${party.acronym} fez no ano` },
  ];
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/relatorios', label: 'Relatórios' }]} current={String(year.data)} />
      <PageTitle
        title={`Relatório Anual ${year.data}`}
        lead={`ACT nº ${plan.number}. Só o que foi validado entra como feito.`}
        action={
          generates && (
            <LinkButton
              href={issueHref({ documento: 'anual', ano: year.data })}
              variant={draft && !mayBeIssued(draft.missing) ? 'outlined' : undefined}
            >
              Emitir relatório
            </LinkButton>
          )
        }
      />
      <div className="max-w-main space-y-12">
        <nav
          aria-label={`Preparar o relatório de ${year.data}`}
          className="flex flex-wrap gap-x-8 gap-y-1 print:hidden"
        >
          {places.map(({ href, label }) => (
            <ActionLink key={href} href={`/relatorios/${year.data}/${href}`}>
              {label}
            </ActionLink>
          ))}
        </nav>
        <Section title="Edições" count={editions.length} id="edicoes">
          <DocumentList
            documents={editions}
            empty={generates ? 'Nenhuma edição emitida ainda.' : 'Nenhuma edição publicada ainda.'}
          />
        </Section>
        {generates && draft && (
          <Section title="O que falta" count={draft.missing.length} id="falta">
            <MissingList missing={draft.missing} />
          </Section>
        )}
        {draft && (
          <>
            <DraftLinks of={{ documento: 'anual', ano: year.data }} />
            <PaperView paper={draft.paper} opensActivities photoHref={(id) => `/fotos/${id}?largura=960`} />
          </>
        )}
      </div>
    </div>
  );
}
