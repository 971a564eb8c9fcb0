import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Columns } from '@/components/layout/columns';
import { PracticeForm } from '@/components/practice/practice-form';
import { WhatHappens } from '@/components/practice/what-happens';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadPracticeForm } from '@/lib/features/practices/loaders';

export const metadata: Metadata = { title: 'Editar boa prática' };

export default async function EditPracticePage({ params }: PageProps<'/boas-praticas/[id]/editar'>) {
  const { id } = await params;
  const actor = await requireActor(`/boas-praticas/${id}/editar`);
  const loaded = await loadPracticeForm(actor, id);
  if (!loaded?.practice) return noSuchPage();
  const { version, values, axes, evidence, practice } = loaded;
  const { title, returnNote, status } = practice;
  const href = `/boas-praticas/${id}`;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/boas-praticas', label: 'Boas práticas' },
          { href, label: title },
        ]}
        current="Editar"
      />
      <PageTitle eyebrow={title} title={status === 'RETURNED' ? 'Corrigir boa prática' : 'Continuar a boa prática'} />
      <Columns side={<WhatHappens />}>
        {returnNote && (
          <Notice kind="warn" title="O que a SEGES pediu">
            <p className="whitespace-pre-line">{returnNote}</p>
          </Notice>
        )}
        <PracticeForm {...{ id, version, values, axes, evidence }} cancelHref={href} />
      </Columns>
    </div>
  );
}
