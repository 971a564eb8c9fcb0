import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(publico)/no-such-page';
import { share } from '@/app/share';
import { courseLine } from '@/components/course/course-words';
import { Columns } from '@/components/layout/columns';
import { DoneSentence } from '@/components/portal/done-sentence';
import { PartyFacts } from '@/components/portal/party-facts';
import { PartyGoals } from '@/components/portal/party-goals';
import { ShortList } from '@/components/portal/short-list';
import { WorkRow } from '@/components/portal/work-row';
import { ActionLink } from '@/components/ui/action-link';
import { Aggregate } from '@/components/ui/aggregate';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { scheduleHref } from '@/lib/features/course-schedule/schema';
import { loadParty } from '@/lib/features/public-parties/loaders';
import { workHref } from '@/lib/features/public-work/schema';
import { formatDate } from '@/lib/format/date';

type Props = PageProps<'/transparencia/participes/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadParty((await params).id);
  if (!found) return { title: 'Partícipe' };
  const { id, acronym, name } = found.party;
  return share({
    title: acronym,
    description: `${name}: as metas no plano de trabalho, a situação de cada uma e o que já foi feito.`,
    path: `/transparencia/participes/${id}`,
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof loadParty>>>;

export default async function PartyPage({ params }: Props) {
  const found = await loadParty((await params).id);
  if (!found) return noSuchPage();
  const { party, today } = found;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/transparencia/participes', label: 'Partícipes' }]} current={party.acronym} />
      <PageTitle eyebrow={party.acronym} title={party.name} />
      <Columns side={<Side found={found} />}>
        <Goals found={found} />
        <Work found={found} />
        <p className="text-small text-mute">
          Dados de {formatDate(today)}. Só conta o que foi validado. Em dia está também o que é permanente ou ainda não
          venceu; o relatório anual conta as obrigações cumpridas. Nomes de pessoas não são publicados, e os relatos
          aparecem só nos relatórios.
        </p>
      </Columns>
    </div>
  );
}

function Goals({ found: { year, goals, tally, hasGoalPages } }: { found: Found }) {
  const { total, inOrder, late, quiet } = tally;
  return (
    <Section title={`Metas em ${year}`} id="metas" count={goals.length}>
      {total > 0 && (
        <div className="py-4">
          <Aggregate
            good={inOrder}
            total={total}
            word={total === 1 ? 'obrigação em dia' : 'obrigações em dia'}
            problems={[
              { tone: 'late', count: late, text: `${late} em atraso` },
              { tone: 'soon', count: quiet, text: `${quiet} sem registro recente` },
            ]}
          />
        </div>
      )}
      {goals.length === 0 ? (
        <EmptyState>Nenhuma meta em {year}.</EmptyState>
      ) : (
        <PartyGoals goals={goals} linked={hasGoalPages} />
      )}
    </Section>
  );
}

function Work({ found: { party, year, done, work } }: { found: Found }) {
  const more = workHref({ participe: party.id });
  return (
    <Section
      title="O que fez"
      id="feito"
      action={work.length > 0 && <ActionLink href={more}>Todos os resultados</ActionLink>}
    >
      <div className="py-4">
        <DoneSentence done={done} year={year} />
      </div>
      <ListRows label="Resultados">
        {work.map((item) => (
          <WorkRow key={item.id} work={item} ofParty />
        ))}
      </ListRows>
    </Section>
  );
}

function Side({ found: { party, practices, courses } }: { found: Found }) {
  const practicesLeft = practices.total > practices.practices.length;
  return (
    <>
      <PartyFacts party={party} />
      {practices.total > 0 && (
        <Section
          title="Boas práticas"
          id="praticas"
          action={practicesLeft && <ActionLink href={`/praticas?participe=${party.id}`}>Todas</ActionLink>}
        >
          <ShortList
            items={practices.practices.map(({ id, title, year }) => ({
              href: `/praticas/${id}`,
              name: title,
              detail: String(year),
            }))}
          />
        </Section>
      )}
      {courses.length > 0 && (
        <Section
          title="Próximas turmas"
          id="turmas"
          action={<ActionLink href={scheduleHref({ participe: party.id })}>Todas</ActionLink>}
        >
          <ShortList
            items={courses.map((course) => ({
              href: `/cursos/${course.id}`,
              name: course.title,
              detail: courseLine(course),
            }))}
          />
        </Section>
      )}
    </>
  );
}
