import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ConfirmStep } from '@/components/member/confirm-step';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { discardPracticeAction } from '@/lib/features/practices/actions';
import { loadPractice } from '@/lib/features/practices/loaders';

export const metadata: Metadata = { title: 'Descartar rascunho' };

export default async function DiscardPracticePage({ params }: PageProps<'/boas-praticas/[id]/descartar'>) {
  const { id } = await params;
  const actor = await requireActor(`/boas-praticas/${id}/descartar`);
  const loaded = await loadPractice(actor, id);
  if (!loaded) return noSuchPage();
  const { practice, discards } = loaded;
  const href = `/boas-praticas/${practice.id}`;
  if (!discards) redirect(href);
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/boas-praticas', label: 'Boas práticas' },
          { href, label: practice.title },
        ]}
        current="Descartar"
      />
      <PageTitle
        eyebrow={practice.title}
        title="Descartar o rascunho?"
        lead="Tudo o que foi escrito nele será perdido."
      />
      <ConfirmStep
        action={discardPracticeAction}
        values={{ id: practice.id, version: String(practice.version) }}
        submit="Descartar rascunho"
        pendingText="Descartando…"
        cancelHref={href}
      />
    </div>
  );
}
