import type { ReactNode } from 'react';

export type StepKind = 'noted' | 'counted' | 'moves' | 'result';

export type CalculationStep = {
  /** "19/12/2025", or a word such as "Regra". */
  date: ReactNode;
  /** "sexta, 7º dia" */
  weekdayText?: ReactNode;
  kind: StepKind;
  title: ReactNode;
  /** The act or article. */
  source?: ReactNode;
};

const SIGN: Record<StepKind, { spoken: string; drawing: ReactNode }> = {
  noted: {
    spoken: '',
    drawing: <circle cx="10" cy="12" r="4" strokeWidth="1.5" className="fill-page stroke-control" />,
  },
  counted: {
    spoken: 'Feriado que conta. ',
    drawing: <circle cx="10" cy="12" r="4" strokeWidth="1.7" className="fill-page stroke-soon-mark" />,
  },
  moves: {
    spoken: 'Prorroga o prazo. ',
    drawing: (
      <>
        <circle cx="10" cy="12" r="8.5" className="fill-soon-mark" />
        <path d="M10 8v7.5m-3-3 3 3 3-3" strokeWidth="1.7" className="stroke-page" />
      </>
    ),
  },
  result: {
    spoken: 'Resultado. ',
    drawing: (
      <>
        <circle cx="10" cy="12" r="8.5" className="fill-accent" />
        <path d="m6.6 12.3 2.4 2.4 4.5-5" strokeWidth="1.8" className="stroke-page" />
      </>
    ),
  },
};

function Step({ date, weekdayText, kind, title, source, last }: CalculationStep & { last: boolean }) {
  return (
    <li className="relative grid break-inside-avoid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-5 pb-6 last:pb-0 sm:grid-cols-[1.25rem_9.5rem_minmax(0,1fr)]">
      {!last && <span aria-hidden="true" className="absolute top-3 bottom-[-0.75rem] left-[0.5625rem] w-px bg-line" />}
      <svg
        aria-hidden="true"
        width="20"
        height="24"
        viewBox="0 0 20 24"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="relative"
      >
        {SIGN[kind].drawing}
      </svg>
      <div>
        <p className="font-strong tabular-nums text-title">{date}</p>
        {weekdayText && <p className="text-small text-mute">{weekdayText}</p>}
      </div>
      <div className="max-sm:col-start-2">
        <p className={kind === 'result' ? 'font-strong text-title' : ''}>
          {SIGN[kind].spoken && <span className="sr-only">{SIGN[kind].spoken}</span>}
          {title}
        </p>
        {source && <p className="text-small text-mute">{source}</p>}
      </div>
    </li>
  );
}

export type CalculationLadderProps = { steps: (CalculationStep & { id: string })[]; label?: string };

/** Memória de cálculo: date, what happened, the act beneath; the last rung is the result. */
export function CalculationLadder({ steps, label = 'Memória de cálculo' }: CalculationLadderProps) {
  return (
    <ol aria-label={label}>
      {steps.map(({ id, ...step }, index) => (
        <Step key={id} {...step} last={index === steps.length - 1} />
      ))}
    </ol>
  );
}
