import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ActivityRow } from '@/components/activity/activity-row';
import { EvidenceList } from '@/components/activity/evidence-list';
import { HoursMeter } from '@/components/activity/hours-meter';
import { DeadlineLadder } from '@/components/deadline/deadline-ladder';
import { GoalPeople } from '@/components/designation/goal-people';
import { Columns } from '@/components/layout/columns';
import { PartyTable } from '@/components/obligation/party-table';
import { PeriodTable } from '@/components/obligation/period-table';
import { ReliefNote } from '@/components/obligation/relief-note';
import { statusKey } from '@/components/obligation/status';
import { GoalFacts } from '@/components/plan/goal-facts';
import { PeopleList } from '@/components/plan/people-list';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/auth/session';
import type { DeadlineKind } from '@/lib/domain/deadlines/rule';
import { nextStep } from '@/lib/domain/obligations/next-step';
import { type LoadedGoal, loadGoal } from '@/lib/features/goals/loaders';
import { EVERY_PARTY } from '@/lib/features/goals/schema';
import { formatDateTitle } from '@/lib/format/date';
import { situationText } from '@/lib/format/situation';

type Props = PageProps<'/metas/[codigo]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Meta ${(await params).codigo}` };
}

export default async function GoalPage({ params, searchParams }: Props) {
  const { codigo } = await params;
  const actor = await requireActor(`/metas/${codigo}`);
  const query = await searchParams;
  const { participe } = query;
  const loaded = await loadGoal(actor, codigo, typeof participe === 'string' ? participe : undefined);
  if (!loaded) return noSuchPage();
  const { plan, goal, party, parties, requirements, writes } = loaded;
  const { isAnswer, ...step } = stepOf(loaded);
  return (
    <div className="wrap">
      <Flash query={query} />
      <Breadcrumb trail={[{ href: '/plano', label: 'Plano' }]} current={`Meta ${goal.code}`} />
      <PageTitle
        code={goal.code}
        title={goal.description}
        lead={`Prazo no plano: “${goal.deadlineText}”`}
        action={
          writes && (
            <LinkButton href={step.href} icon={isAnswer ? undefined : 'plus'}>
              {step.label}
            </LinkButton>
          )
        }
      />
      {parties.length > 1 && (
        <div className="mb-10">
          <Tabs
            label="Partícipes"
            tabs={[{ id: EVERY_PARTY, acronym: 'Todos' }, ...parties.slice(0, TABS)].map(({ id, acronym }) => ({
              href: `/metas/${goal.code}?participe=${id}`,
              label: acronym,
              current: id === (loaded.isEvery ? EVERY_PARTY : party?.id),
            }))}
          />
        </div>
      )}
      <Columns
        side={
          <GoalFacts
            goal={goal}
            parties={plan.parties}
            requirements={requirements}
            readingHref={loaded.manages ? `/metas/${goal.code}/leitura` : undefined}
          />
        }
      >
        {party ? (
          <Execution {...loaded} party={party} />
        ) : loaded.isEvery ? (
          <EveryParty {...loaded} />
        ) : (
          <EmptyState>Esta meta não é do seu órgão. Você vê o que o plano diz dela.</EmptyState>
        )}
      </Columns>
    </div>
  );
}

/** What the party does about the goal now. */
function stepOf({ goal, current, requirements }: Pick<LoadedGoal, 'goal' | 'current' | 'requirements'>) {
  const { href, isAnswer } = current
    ? nextStep(current)
    : { href: `/atividades/nova?meta=${goal.code}`, isAnswer: false };
  return { href, isAnswer, label: isAnswer ? 'Responder à coleta' : requirements.action };
}

/** Kinds of deadline that come again each year. */
const REPEATS = new Set<DeadlineKind>(['standing', 'annual', 'norm']);

type ExecutionProps = LoadedGoal & { party: NonNullable<LoadedGoal['party']> };

function Execution({ party, ...loaded }: ExecutionProps) {
  const { goal, current, periods, activities, total, people, writes, designated } = loaded;
  const { href, label } = stepOf(loaded);
  return (
    <>
      {designated && <GoalPeople designated={designated} />}
      {current && (
        <CurrentObligation
          current={current}
          classes={activities.filter(({ obligations }) => obligations.some(({ id }) => id === current.id))}
        />
      )}
      <Section title="Atividades" count={total} id="atividades">
        {activities.length === 0 ? (
          <EmptyState action={writes ? { href, label } : undefined}>Nada registrado ainda.</EmptyState>
        ) : (
          <ListRows>
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} lead="days" withEvidence />
            ))}
          </ListRows>
        )}
        <AllActivities code={goal.code} partyId={party.id} shown={activities.length} total={total} />
      </Section>
      <EvidenceOf activities={activities} />
      <PeopleList people={people} />
      <Section title="Períodos" count={periods.length} id="periodos">
        <PeriodTable periods={periods} />
        {REPEATS.has(goal.rule.kind) && (
          <p className="flex flex-wrap items-center gap-x-6 pt-4 text-small text-mute">
            Estão aqui os períodos que começam em até doze meses.
            <ActionLink href={`/prazos/previstos?participe=${party.id}`}>
              Ver prazos previstos dos anos seguintes
            </ActionLink>
          </p>
        )}
      </Section>
    </>
  );
}

/** As many parties as fit in tabs; the list of obligations has every one. */
const TABS = 8;

/** The goal over all parties: where each stands this year, then what was done last. */
function EveryParty({ goal, periods, activities, total, people, designated }: LoadedGoal) {
  return (
    <>
      {designated && <GoalPeople designated={designated} />}
      <Section title="Neste ano, por partícipe" count={periods.length} id="participes">
        <PartyTable periods={periods} />
        <p className="pt-4">
          <ActionLink href={`/obrigacoes?meta=${goal.code}`}>Ver todas as obrigações desta meta</ActionLink>
        </p>
      </Section>
      <Section title="Atividades" count={total} id="atividades">
        <ListRows>
          {activities.map((activity) => (
            <ActivityRow key={activity.id} activity={activity} lead="days" showParty withEvidence />
          ))}
        </ListRows>
        <AllActivities code={goal.code} shown={activities.length} total={total} />
      </Section>
      <PeopleList people={people} />
    </>
  );
}

type AllActivitiesProps = { code: string; partyId?: string; shown: number; total: number };

function AllActivities({ code, partyId, shown, total }: AllActivitiesProps) {
  if (shown >= total) return null;
  const party = partyId ? `&participe=${partyId}` : '';
  return (
    <p className="pt-4">
      <ActionLink href={`/atividades?meta=${code}${party}`}>Ver todas as {total} atividades</ActionLink>
    </p>
  );
}

/** Each evidence once, though it may prove several activities. */
function EvidenceOf({ activities }: Pick<LoadedGoal, 'activities'>) {
  const evidence = [
    ...new Map(activities.flatMap((activity) => activity.evidence).map((item) => [item.id, item])).values(),
  ];
  if (evidence.length === 0) return null;
  return (
    <Section title="Evidências" count={evidence.length} id="evidencias">
      <EvidenceList evidence={evidence} />
    </Section>
  );
}

/** "Prazo de 2026", or the words of a period that is not a year. */
function periodTitle(period: string): string {
  return /^\d{4}$/.test(period) ? `Prazo de ${period}` : `Prazo: ${period.toLowerCase()}`;
}

type Current = NonNullable<LoadedGoal['current']>;

function CurrentObligation({ current, classes }: { current: Current; classes: LoadedGoal['activities'] }) {
  const status = <StatusMark status={statusKey(current.derived)} word={situationText(current.derived, current)} />;
  return (
    <>
      {current.minimumHours > 0 && (
        <HoursMeter
          minimum={current.minimumHours}
          period={current.period}
          classes={classes}
          size="tall"
          status={status}
        />
      )}
      <Section title={current.eventTitle ?? periodTitle(current.period)} id="prazo">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 pt-4">
          <p className="font-strong text-title">
            {current.dueOn ? formatDateTitle(current.dueOn) : 'Sem data de vencimento'}
          </p>
          {current.minimumHours === 0 && status}
        </div>
        <div className="mt-3 empty:hidden">
          <ReliefNote obligation={current} derived={current.derived} />
        </div>
        <details className="mt-2">
          <summary className="text-link inline-flex min-h-10 items-center text-small font-strong">
            Memória de cálculo
          </summary>
          <div className="pt-3">
            <DeadlineLadder steps={current.calculation} />
          </div>
        </details>
      </Section>
    </>
  );
}
