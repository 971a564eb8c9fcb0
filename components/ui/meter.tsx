import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format/number';
import { MeterBar } from './meter-bar';
import { METER_WORD, type MeterPart, sumOf, totalsByKind } from './meter-part';
import { MeterSwatch } from './meter-swatch';

export type MeterProps = {
  parts: MeterPart[];
  minimum: number;
  /** "de 60 horas" uses the plural; the legend its sign. */
  unit?: string;
  unitSign?: string;
  /** After the figure: "em 2026". */
  period?: string;
  size?: 'slim' | 'tall';
  /** Word for what nothing covers yet. */
  missingWord?: string;
  /** One sentence after the figures. */
  forecast?: ReactNode;
  /** The step that helps, an `ActionLink`. */
  action?: ReactNode;
  /** At the right of the figure, a `StatusMark`. */
  status?: ReactNode;
};

type LegendEntry = { kind: MeterPart['kind'] | 'missing'; word: string; amount: number };

function legendOf({ parts, minimum, missingWord = 'Ainda sem turma' }: MeterProps): LegendEntry[] {
  const totals: LegendEntry[] = totalsByKind(parts).map(({ kind, amount }) => ({
    kind,
    amount,
    word: METER_WORD[kind],
  }));
  const missing = minimum - sumOf(parts, 'validated', 'inReview', 'current', 'planned');
  return missing > 0 ? [...totals, { kind: 'missing', word: missingWord, amount: missing }] : totals;
}

/** Figure first, the bar, its key with amounts, the forecast in one sentence, then the step that helps. */
export function Meter(props: MeterProps) {
  const { parts, minimum, unit = 'horas', unitSign = 'h', period, size = 'slim', forecast, action, status } = props;
  const done = sumOf(parts, 'validated', 'current');
  const legend = legendOf(props);
  const spoken = legend.map(({ word, amount }) => `${word}: ${formatNumber(amount)} ${unitSign}`).join('; ');
  return (
    <div className="break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="text-ink">
          <span className="mr-2 text-heading font-strong tracking-[-0.012em] text-title">{formatNumber(done)}</span> de{' '}
          {minimum} {unit} {period}
        </p>
        {status}
      </div>
      <div className="mt-2">
        <MeterBar
          label={`${formatNumber(done)} de ${minimum} ${unit}. ${spoken}`}
          parts={parts}
          minimum={minimum}
          size={size}
          unitSign={unitSign}
        />
      </div>
      <ul className={size === 'slim' ? 'mt-3 space-y-1 text-small' : 'mt-4 flex flex-wrap gap-x-7 gap-y-1 text-small'}>
        {legend.map(({ kind, word, amount }) => (
          <li key={kind} className="flex items-center gap-3 text-wait">
            <MeterSwatch kind={kind} />
            <span className={size === 'slim' ? 'grow' : ''}>{word}</span>
            <span className="font-strong tabular-nums text-title">
              {formatNumber(amount)} {unitSign}
            </span>
          </li>
        ))}
      </ul>
      {forecast && <p className={`mt-4 text-ink ${size === 'slim' ? 'text-small' : ''}`}>{forecast}</p>}
      {action && <div className="mt-3 print:hidden">{action}</div>}
    </div>
  );
}
