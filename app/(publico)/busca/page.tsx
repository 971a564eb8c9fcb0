import type { Metadata } from 'next';
import { courseLine } from '@/components/course/course-words';
import { SearchForm } from '@/components/form/search-form';
import { ShortList, type ShortListProps } from '@/components/portal/short-list';
import { WorkRow } from '@/components/portal/work-row';
import { ActionLink } from '@/components/ui/action-link';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { printedCode } from '@/lib/domain/documents/code';
import { PARTY_ROLE } from '@/lib/domain/glossary';
import { scheduleHref } from '@/lib/features/course-schedule/schema';
import { partyListHref } from '@/lib/features/public-parties/schema';
import { search } from '@/lib/features/public-search/loaders';
import { searchQuery } from '@/lib/features/public-search/schema';
import { workHref } from '@/lib/features/public-work/schema';
import { formatInstantDate } from '@/lib/format/date';

export const metadata: Metadata = {
  title: 'Busca',
  description: 'Metas, resultados, cursos, boas práticas, relatórios e partícipes do acordo.',
  robots: { index: false },
};

type Found = NonNullable<Awaited<ReturnType<typeof search>>>;

export default async function SearchPage({ searchParams }: PageProps<'/busca'>) {
  const { q } = searchQuery.parse(await searchParams);
  const found = q ? await search(q) : null;
  return (
    <div className="wrap">
      <PageTitle
        title={titleOf(q, found)}
        lead="Procure nas metas, nos resultados, nos cursos, nas boas práticas, nos relatórios e nos partícipes. Acentos não fazem diferença."
      />
      <div className="max-w-main">
        <SearchForm action="/busca" name="q" label="O que você procura?" value={q} />
        {q && found && (
          <div className="mt-12 space-y-12">
            <Kinds words={q} found={found} />
          </div>
        )}
      </div>
    </div>
  );
}

function titleOf(words: string | undefined, found: Found | null): string {
  if (!words || !found) return 'Buscar no portal';
  const { goals, work, courses, practices, documents, parties } = found;
  const isNothing = [goals, work, courses, practices, documents, parties].every(({ shown }) => shown.length === 0);
  return isNothing ? `Nada com “${words}”` : `Resultados para “${words}”`;
}

function Kinds({
  words,
  found: { goals, work, courses, practices, documents, parties },
}: {
  words: string;
  found: Found;
}) {
  const address = encodeURIComponent(words);
  return (
    <>
      <Kind
        title="Metas do plano"
        more={goals.hasMore && `/transparencia?busca=${address}`}
        items={goals.shown.map(({ code, description, deadlineText }) => ({
          href: `/transparencia/${code}`,
          name: `${code} ${description}`,
          detail: `Prazo: “${deadlineText}”`,
        }))}
      />
      {work.shown.length > 0 && (
        <Section title="Resultados" id="resultados" action={work.hasMore && <More href={workHref({ busca: words })} />}>
          <ListRows label="Resultados">
            {work.shown.map((done) => (
              <WorkRow key={done.id} work={done} />
            ))}
          </ListRows>
        </Section>
      )}
      <Kind
        title="Cursos"
        more={courses.hasMore && scheduleHref({ busca: words })}
        items={courses.shown.map((course) => ({
          href: `/cursos/${course.id}`,
          name: course.title,
          detail: courseLine(course),
        }))}
      />
      <Kind
        title="Boas práticas"
        more={practices.hasMore && `/praticas?busca=${address}`}
        items={practices.shown.map(({ id, title, summary }) => ({
          href: `/praticas/${id}`,
          name: title,
          detail: summary,
        }))}
      />
      <Kind
        title="Relatórios"
        more={documents.hasMore && '/transparencia/relatorios'}
        items={documents.shown.map(({ code, title, edition, issuedAt }) => ({
          href: `/transparencia/relatorios/${printedCode(code)}`,
          name: title,
          detail: `${edition}ª edição, de ${formatInstantDate(issuedAt)}`,
        }))}
      />
      <Kind
        title="Partícipes"
        more={parties.hasMore && partyListHref({ busca: words })}
        items={parties.shown.map(({ id, acronym, name, role }) => ({
          href: `/transparencia/participes/${id}`,
          name: acronym,
          detail: `${name}, ${PARTY_ROLE[role].toLowerCase()}`,
        }))}
      />
    </>
  );
}

function Kind({ title, more, items }: { title: string; more: string | false; items: ShortListProps['items'] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title} action={more && <More href={more} />}>
      <ShortList items={items} />
    </Section>
  );
}

function More({ href }: { href: string }) {
  return <ActionLink href={href}>Ver todos</ActionLink>;
}
