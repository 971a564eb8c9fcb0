import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { OneButtonForm } from '@/components/form/one-button-form';
import { DraftLinks } from '@/components/report/draft-links';
import { MissingList } from '@/components/report/missing-list';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { orderDocumentAction } from '@/lib/features/document-orders/actions';
import { loadIssue } from '@/lib/features/document-orders/loaders';
import { draftQuery, issueHref } from '@/lib/features/papers/schema';

export const metadata: Metadata = { title: 'Emitir documento' };

const DOCUMENTS = [{ href: '/documentos', label: 'Documentos emitidos' }];
const yearTrail = (year: number) => [
  { href: '/relatorios', label: 'Relatórios' },
  { href: `/relatorios/${year}`, label: String(year) },
];

export default async function IssuePage({ searchParams }: PageProps<'/documentos/emitir'>) {
  const query = draftQuery.safeParse(await searchParams);
  const actor = await requireActor(query.success ? issueHref(query.data) : '/documentos');
  const loaded = query.success ? await loadIssue(actor, query.data) : null;
  if (!query.success || !loaded) return noSuchPage();
  const { request, title, missing, mayIssue, editions, running } = loaded;
  const values = Object.fromEntries(Object.entries(request).map(([name, value]) => [name, String(value)]));
  return (
    <div className="wrap">
      <Breadcrumb trail={'year' in request ? yearTrail(request.year) : DOCUMENTS} current="Emitir" />
      <PageTitle
        eyebrow={title}
        title={mayIssue ? `Emitir a ${editions + 1}ª edição?` : 'Ainda não pode ser emitido'}
        lead="O documento fica congelado como está hoje, em PDF, Word, planilha e dados, com código e QR para conferir. Mudanças posteriores entram em outra edição."
      />
      <div className="max-w-main space-y-12">
        {editions > 0 && <Notice>As edições anteriores continuam guardadas e podem ser conferidas.</Notice>}
        {missing.length > 0 && (
          <Section title="O que falta" count={missing.length} id="falta">
            <MissingList missing={missing} />
          </Section>
        )}
        <DraftLinks of={query.data} />
        {running ? (
          <Notice
            kind="warn"
            title="Este documento já está sendo emitido"
            action={<LinkButton href={`/documentos/pedidos/${running}`}>Acompanhar a emissão</LinkButton>}
          />
        ) : (
          mayIssue && (
            <OneButtonForm action={orderDocumentAction} values={values} pendingText="Pedindo…">
              {`Emitir a ${editions + 1}ª edição`}
            </OneButtonForm>
          )
        )}
      </div>
    </div>
  );
}
