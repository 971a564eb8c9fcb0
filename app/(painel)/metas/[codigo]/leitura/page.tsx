import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { RuleForm } from '@/components/goal/rule-form';
import { Columns } from '@/components/layout/columns';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { readingOf } from '@/lib/domain/deadlines/reading';
import { loadGoalRule } from '@/lib/features/goals/loaders';

export const metadata: Metadata = { title: 'Leitura do prazo' };

export default async function GoalRulePage({ params }: PageProps<'/metas/[codigo]/leitura'>) {
  const { codigo } = await params;
  const actor = await requireActor(`/metas/${codigo}/leitura`);
  const goal = await loadGoalRule(actor, codigo);
  if (!goal) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/plano', label: 'Plano' },
          { href: `/metas/${goal.code}`, label: `Meta ${goal.code}` },
        ]}
        current="Leitura do prazo"
      />
      <PageTitle
        eyebrow={`Meta ${goal.code}: ${goal.description}`}
        title={`“${goal.deadlineText}”`}
        lead="É o que o plano assinado diz, e não muda aqui. A leitura é como a SEGES o conta em datas."
      />
      <Columns
        side={
          <Section title="Leitura de hoje" id="hoje">
            <DefinitionList
              items={[
                { term: 'Como lemos o prazo', detail: readingOf(goal.rule) },
                {
                  term: 'O que muda ao salvar',
                  detail:
                    'Só o que está aberto. O que já foi cumprido fica como estava, e cada mudança vai ao histórico.',
                },
              ]}
            />
          </Section>
        }
      >
        <RuleForm goal={goal} years={goal.years} />
      </Columns>
    </div>
  );
}
