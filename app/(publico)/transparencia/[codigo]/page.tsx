import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(publico)/no-such-page';
import { share } from '@/app/share';
import { Columns } from '@/components/layout/columns';
import { AccessionProgress } from '@/components/portal/accession-progress';
import { GoalReading } from '@/components/portal/goal-reading';
import { PartyProgress } from '@/components/portal/party-progress';
import { Anchor } from '@/components/ui/anchor';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Tabs } from '@/components/ui/tabs';
import { requirementsOf } from '@/lib/domain/execution/requirements';
import { planFilter } from '@/lib/features/plan/schema';
import { loadPublicGoal } from '@/lib/features/portal/loaders';
import { workHref } from '@/lib/features/public-work/schema';
import { formatDate } from '@/lib/format/date';

type Props = PageProps<'/transparencia/[codigo]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return { title: 'Meta' };
  const { code, description } = found.line.goal;
  return share({ title: `Meta ${code}`, description, path: `/transparencia/${code}`, type: 'article' });
}

export default async function PublicGoalPage(props: Props) {
  const found = await read(props);
  if (!found) return noSuchPage();
  const { plan, years, year, today, line, parties, accessionsDone } = found;
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
          Dados de {formatDate(today)}. Só conta o que a Secretaria-Executiva da Rede validou. Nomes de pessoas e
          relatos não são publicados; comprovantes, só quando liberados.{' '}
          <Anchor href={workHref({ meta: goal.code })} className="text-link underline">
            Ver os resultados publicados desta meta
          </Anchor>
        </p>
      </Columns>
    </div>
  );
}

async function read({ params, searchParams }: Props) {
  const { codigo } = await params;
  const { ano } = planFilter.parse(await searchParams);
  return loadPublicGoal(codigo, ano);
}
