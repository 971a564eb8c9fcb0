import { share } from '@/app/share';
import { courseLine } from '@/components/course/course-words';
import { SearchForm } from '@/components/form/search-form';
import { Columns } from '@/components/layout/columns';
import { DatasetList } from '@/components/open-data/dataset-list';
import { AxisTable } from '@/components/portal/axis-table';
import { PortalHero } from '@/components/portal/portal-hero';
import { ShortList } from '@/components/portal/short-list';
import { WhatItIs } from '@/components/portal/what-it-is';
import { WorkCard } from '@/components/portal/work-card';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { printedCode } from '@/lib/domain/documents/code';
import { LICENCE } from '@/lib/domain/open-data/dataset';
import { loadLatestPublished } from '@/lib/features/documents/loaders';
import { loadCatalogue } from '@/lib/features/open-data/loaders';
import { loadPortal } from '@/lib/features/portal/loaders';
import { formatDate, formatInstantDate } from '@/lib/format/date';

export function generateMetadata() {
  return share({
    title: 'Plano de Trabalho da Rede de Parcerias: o combinado e o feito',
    absolute: true,
    description: 'O que os partícipes do Acordo de Cooperação Técnica combinaram, o que já fizeram e os dados abertos.',
    path: '/',
  });
}

export default async function PortalPage() {
  const [portal, { datasets }, reports] = await Promise.all([loadPortal(), loadCatalogue(), loadLatestPublished()]);
  return (
    <div className="wrap">
      {portal ? <Agreement portal={portal} /> : <NoAgreement />}
      <div className="mt-16 lg:mt-20">
        <Columns
          side={
            <>
              <Reports reports={reports} />
              <Calculator />
            </>
          }
        >
          <Section
            title="Dados abertos"
            id="dados-abertos"
            count={<span className="text-small">licença {LICENCE.name}</span>}
            action={<ActionLink href="/dados">Catálogo e dicionário</ActionLink>}
          >
            <DatasetList datasets={datasets} />
          </Section>
        </Columns>
      </div>
    </div>
  );
}

type Portal = NonNullable<Awaited<ReturnType<typeof loadPortal>>>;

function Agreement({ portal }: { portal: Portal }) {
  const { plan, year, today, goalCount, axes } = portal;
  return (
    <>
      <PortalHero
        agreement={plan}
        goalCount={goalCount}
        search={
          <SearchForm
            action="/busca"
            name="q"
            label="O que você procura?"
            placeholder="Curso, meta, órgão ou assunto"
          />
        }
      />
      <WhatItIs parties={plan.parties} accessionCount={plan.accessionCount} />
      <section aria-labelledby="prometido-e-feito" className="mt-16 lg:mt-20">
        <h2
          id="prometido-e-feito"
          className="flex flex-wrap items-baseline gap-x-3 text-section font-section text-title"
        >
          Prometido e feito
          <span className="text-small font-text text-mute">dados de {formatDate(today)}</span>
        </h2>
        <AxisTable axes={axes} year={year} />
      </section>
      <Work work={portal.work} />
      <div className="mt-16 grid gap-x-16 gap-y-12 lg:mt-20 lg:grid-cols-2">
        <Coming courses={portal.courses} />
        <Practices practices={portal.practices} />
      </div>
    </>
  );
}

function Work({ work }: Pick<Portal, 'work'>) {
  return (
    <Section
      title="Feito há pouco"
      id="feito"
      className="mt-16 lg:mt-20"
      action={work.length > 0 && <ActionLink href="/transparencia/resultados">Todos os resultados</ActionLink>}
    >
      {work.length === 0 ? (
        <EmptyState action={{ href: '/transparencia', label: 'Ver a situação de cada meta' }}>
          Nenhum comprovante publicado ainda.
        </EmptyState>
      ) : (
        <ul className="grid gap-x-8 gap-y-8 pt-6 md:grid-cols-3">
          {work.map((done) => (
            <WorkCard key={done.id} work={done} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Coming({ courses }: Pick<Portal, 'courses'>) {
  return (
    <Section title="Próximas turmas" id="turmas" action={<ActionLink href="/cursos">Todos os cursos</ActionLink>}>
      {courses.length === 0 ? (
        <EmptyState>Nenhuma turma anunciada.</EmptyState>
      ) : (
        <ShortList
          items={courses.map((course) => ({
            href: `/cursos/${course.id}`,
            name: course.title,
            detail: courseLine(course),
          }))}
        />
      )}
    </Section>
  );
}

function Practices({ practices }: Pick<Portal, 'practices'>) {
  return (
    <Section title="Boas práticas" id="praticas" action={<ActionLink href="/praticas">Todas as práticas</ActionLink>}>
      {practices.length === 0 ? (
        <EmptyState>Nenhuma boa prática publicada ainda.</EmptyState>
      ) : (
        <ShortList
          items={practices.map(({ id, title, summary, party, year }) => ({
            href: `/praticas/${id}`,
            name: title,
            detail: `${summary} ${party.acronym}, ${year}`,
          }))}
        />
      )}
    </Section>
  );
}

function Reports({ reports }: { reports: Awaited<ReturnType<typeof loadLatestPublished>> }) {
  return (
    <Section
      title="Relatórios"
      id="relatorios"
      action={<ActionLink href="/transparencia/relatorios">Todos os relatórios</ActionLink>}
    >
      {reports.length === 0 ? (
        <EmptyState>Nenhum relatório publicado ainda.</EmptyState>
      ) : (
        <ShortList
          items={reports.map(({ code, title, edition, issuedAt }) => ({
            href: `/transparencia/relatorios/${printedCode(code)}`,
            name: title,
            detail: `${edition}ª edição, de ${formatInstantDate(issuedAt)}`,
          }))}
        />
      )}
      <ActionLink href="/conferir">Conferir um documento</ActionLink>
    </Section>
  );
}

function NoAgreement() {
  return (
    <>
      <PageTitle title="Plano de Trabalho da Rede de Parcerias" />
      <EmptyState>Nenhum acordo cadastrado ainda.</EmptyState>
    </>
  );
}

function Calculator() {
  return (
    <Section title="Calculadora de prazos" id="calculadora">
      <p className="pt-4 pb-2">
        Calcule um prazo em dias ou meses pela Lei 9.784/1999, com os feriados federais ou de Rondônia, e veja o porquê
        de cada dia.
      </p>
      <ActionLink href="/prazos/calculadora">Calcular um prazo</ActionLink>
    </Section>
  );
}
