import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(publico)/no-such-page';
import { share } from '@/app/share';
import { Columns } from '@/components/layout/columns';
import { PracticeFacts } from '@/components/practice/practice-facts';
import { PracticeText } from '@/components/practice/practice-text';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { loadPublicPractice } from '@/lib/features/practice-list/loaders';

type Props = PageProps<'/praticas/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadPublicPractice((await params).id);
  if (!found) return { title: 'Boa prática' };
  const { id, title, summary: description } = found.practice;
  return share({ title, description, path: `/praticas/${id}`, type: 'article' });
}

export default async function PublicPracticePage({ params }: Props) {
  const found = await loadPublicPractice((await params).id);
  if (!found) return noSuchPage();
  const { practice, axisTitle } = found;
  const { title, summary, year, publishedAt, party } = practice;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/praticas', label: 'Boas práticas' }]} current={title} />
      <PageTitle eyebrow={`${party.acronym}, ${year}`} title={title} lead={summary} />
      <Columns
        side={
          <>
            <PracticeFacts practice={{ year, publishedAt, party }} axisTitle={axisTitle} />
            <ActionLink href="/praticas">Todas as boas práticas</ActionLink>
          </>
        }
      >
        <PracticeText practice={practice} />
      </Columns>
    </div>
  );
}
