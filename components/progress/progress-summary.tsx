import { ActionLink } from '@/components/ui/action-link';
import { Meter } from '@/components/ui/meter';
import type { Progress } from '@/lib/domain/execution/progress';
import { formatNumber, plural } from '@/lib/format/number';
import { asideText, percentText } from '@/lib/format/progress';

export type ProgressSummaryProps = {
  total: Progress;
  year: number;
  /** Weighted by SEGES; null until every goal has a weight. */
  share: { done: number; validated: number } | null;
  /** Goals that have no weight while others have one. */
  missingWeights: number;
  /** Shows the way to set the weights. */
  managesWeights: boolean;
};

/** All of it as one bar; what is set aside, and the weighted share, in words beneath. */
export function ProgressSummary({ total, year, share, missingWeights, managesWeights }: ProgressSummaryProps) {
  const { planned, done, validated, late } = total;
  const aside = asideText(total);
  return (
    <div className="max-w-main space-y-4">
      {planned > 0 && (
        <Meter
          size="tall"
          parts={[
            { kind: 'validated', amount: validated },
            { kind: 'inReview', amount: done - validated },
          ]}
          minimum={planned}
          unit={planned === 1 ? 'obrigação validada' : 'obrigações validadas'}
          unitSign=""
          period={`em ${year}`}
          missingWord="Ainda não feitas"
        />
      )}
      {late > 0 && (
        <p>
          <strong className="text-late">{formatNumber(late)}</strong> em atraso.
        </p>
      )}
      {aside && <p className="text-mute">Fora do planejado: {aside}.</p>}
      {(share || managesWeights) && (
        <p className="flex flex-wrap items-center gap-x-6">
          {share && (
            <span>
              Pelos pesos da SEGES, <strong className="text-title">{percentText(share.done)}</strong> feito e{' '}
              <strong className="text-title">{percentText(share.validated)}</strong> validado.
            </span>
          )}
          {managesWeights && missingWeights > 0 && (
            <span>{plural(missingWeights, 'meta não tem', 'metas não têm')} peso, e por isso a média não aparece.</span>
          )}
          {managesWeights && (
            <ActionLink href="/plano/pesos">{share ? 'Mudar pesos' : 'Dar pesos às metas'}</ActionLink>
          )}
        </p>
      )}
    </div>
  );
}
