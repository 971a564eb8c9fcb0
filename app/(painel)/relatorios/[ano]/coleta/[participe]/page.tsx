import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireActor } from '@/lib/auth/session';
import { collectionHref, collectionYear } from '@/lib/features/collections/schema';
import { AnswerView } from '../answer-view';

type Props = PageProps<'/relatorios/[ano]/coleta/[participe]'>;

export const metadata: Metadata = { title: 'Resposta à coleta' };

/** One party's answer, looked at by whoever may read it. */
export default async function PartyAnswerPage({ params, searchParams }: Props) {
  const { ano, participe } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta/${participe}`);
  const year = collectionYear.safeParse(ano);
  if (!year.success) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/relatorios', label: 'Relatórios' },
          { href: `/relatorios/${year.data}`, label: String(year.data) },
          { href: collectionHref(year.data), label: 'Coleta' },
        ]}
        current="Resposta"
      />
      <AnswerView actor={actor} year={year.data} partyId={participe} parameters={await searchParams} isOverseen />
    </div>
  );
}
