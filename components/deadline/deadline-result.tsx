import { ActionLink } from '@/components/ui/action-link';
import { Section } from '@/components/ui/section';
import { DeadlineCalendar } from './deadline-calendar';
import { DeadlineLadder } from './deadline-ladder';
import type { DeadlineView } from './marked-days';

/** The answer's reasons: the days in their months, then the memória de cálculo. */
export function DeadlineResult({ view, jsonHref }: { view: DeadlineView; jsonHref: string }) {
  return (
    <div className="space-y-12">
      <Section
        id="calendario-do-prazo"
        title="No calendário"
        action={
          <ActionLink href={jsonHref} icon="external">
            Ver em JSON
          </ActionLink>
        }
      >
        <div className="pt-6">
          <DeadlineCalendar {...view} />
        </div>
      </Section>
      <Section id="memoria" title="Memória de cálculo">
        <div className="pt-6">
          <DeadlineLadder steps={view.deadline.calculation} />
        </div>
      </Section>
    </div>
  );
}
