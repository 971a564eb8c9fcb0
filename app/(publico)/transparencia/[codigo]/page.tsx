import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/layout/columns';
import { AccessionProgress } from '@/components/portal/accession-progress';
import { GoalReading } from '@/components/portal/goal-reading';
import { PartyProgress } from '@/components/portal/party-progress';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Tabs } from '@/components/ui/tabs';
import { requirementsOf } from '@/lib/domain/execution/requirements';
import { planFilter } from '@/lib/features/plan/schema';
import { loadPublicGoal } from '@/lib/features/portal/loaders';
import { formatDate } from '@/lib/format/date';

type Props = PageProps<'/transparencia/[codigo]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { line } = await read(props);
  return { title: `Meta ${line.goal.code}`, description: line.goal.description };
}

export default async function PublicGoalPage(props: Props) {
  const { plan, years, year, today, line, parties, accessionsDone } = await read(props);
  const { goal, accessions } = line;
  const responsible = plan.parties
    .filter(({ assignments }) => assignments.some(({ goalId }) => goalId === goal.id))
    .map(({ acronym }) => acronym);
  const axes = plan.axes.filter(({ number }) => goal.axes.includes(number));
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: `/transparencia?ano=${year}`, label: 'O plano' }]} current={`Meta ${goal.code}`} />
      <PageTitle
        code={goal.code}
        title={goal.description}
        eyebrow={axes.map(({ number, title }) => `Eixo ${number}, ${title}`).join(' · ')}
        lead={`Prazo, como está no plano: “${goal.deadlineText}”`}
      />
      {years.length > 1 && (
        <div className="mb-10">
          <Tabs
            label="Ano"
            tabs={years.map((option) => ({
              href: `/transparencia/${goal.code}?ano=${option}`,
              label: String(option),
              current: option === year,
            }))}
          />
        </div>
      )}
      <Columns
        side={<GoalReading goal={goal} responsible={responsible} requirements={requirementsOf(goal.code, goal.rule)} />}
      >
        {parties.map((party) => (
          <PartyProgress key={party.id} party={party} year={year} />
        ))}
        {accessions && <AccessionProgress cell={accessions} done={accessionsDone} year={year} />}
        <p className="text-small text-mute">
          Dados de {formatDate(today)}. Só conta o que a Secretaria-Executiva da Rede validou. Nomes, relatos e
          comprovantes não são publicados.
        </p>
      </Columns>
    </div>
  );
}

async function read({ params, searchParams }: Props) {
  const { codigo } = await params;
  const { ano } = planFilter.parse(await searchParams);
  const loaded = await loadPublicGoal(codigo, ano);
  if (!loaded) notFound();
  return loaded;
}
