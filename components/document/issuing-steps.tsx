import { Icon } from '@/components/ui/icon';
import type { StepState } from '@/lib/domain/documents/steps';

const WORD: Record<StepState, string> = { done: 'feito', current: 'em curso', ahead: 'a fazer' };
const LOOK: Record<StepState, string> = { done: 'text-done', current: 'font-strong text-title', ahead: 'text-mute' };

export type IssuingStepsProps = { steps: { name: string; state: StepState }[] };

/** What is done to issue a document, and where the work is. */
export function IssuingSteps({ steps }: IssuingStepsProps) {
  return (
    <ol className="max-w-measure border-t border-line">
      {steps.map(({ name, state }) => (
        <li
          key={name}
          aria-current={state === 'current' ? 'step' : undefined}
          className={`flex items-center gap-3 border-b border-hair py-3 ${LOOK[state]}`}
        >
          <span className="flex w-6 justify-center">
            {state === 'done' && <Icon name="check" size={16} />}
            {state === 'current' && <span className="size-2 rounded-full bg-accent" />}
          </span>
          <span className="grow">{name}</span>
          <span className="text-small">{WORD[state]}</span>
        </li>
      ))}
    </ol>
  );
}
