import { Anchor } from '@/components/ui/anchor';
import { Icon } from '@/components/ui/icon';

type Step = { href: string; label: string };
export type PeriodStepsProps = {
  label: string;
  previous: Step;
  next: Step;
  /** Absent where the present one is shown. */
  today?: Step;
};

const LINK = 'text-link inline-flex min-h-10 items-center gap-1.5 text-small font-strong';

/** The month or year before and after, and back to the present one. */
export function PeriodSteps({ label, previous, next, today }: PeriodStepsProps) {
  return (
    <nav aria-label={label} className="mt-8 flex items-center gap-x-6 print:hidden">
      <Anchor href={previous.href} rel="prev" className={LINK}>
        <Icon name="chevron-left" size={16} />
        {previous.label}
      </Anchor>
      {today && (
        <Anchor href={today.href} className={LINK}>
          {today.label}
        </Anchor>
      )}
      <Anchor href={next.href} rel="next" className={`${LINK} ml-auto`}>
        {next.label}
        <Icon name="chevron-right" size={16} />
      </Anchor>
    </nav>
  );
}
