import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Columns } from '@/components/layout/columns';
import { PracticeForm } from '@/components/practice/practice-form';
import { WhatHappens } from '@/components/practice/what-happens';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadPracticeForm } from '@/lib/features/practices/loaders';

export const metadata: Metadata = { title: 'Contar uma boa prática' };

export default async function NewPracticePage() {
  const actor = await requireActor('/boas-praticas/nova');
  const loaded = await loadPracticeForm(actor);
  if (!loaded) return noSuchPage();
  const { id, version, values, axes, evidence } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/boas-praticas', label: 'Boas práticas' }]} current="Nova" />
      <PageTitle title="O que deu certo?" />
      <Columns side={<WhatHappens />}>
        <PracticeForm {...{ id, version, values, axes, evidence }} cancelHref="/boas-praticas" />
      </Columns>
    </div>
  );
}
