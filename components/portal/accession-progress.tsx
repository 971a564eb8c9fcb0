import { Aggregate } from '@/components/ui/aggregate';
import { Section } from '@/components/ui/section';
import type { AccessionCell } from '@/lib/domain/obligations/picture';
import { DoneSentence, type DoneSentenceProps } from './done-sentence';

export type AccessionProgressProps = { cell: AccessionCell; done: DoneSentenceProps['done']; year: number };

/** All accession bodies together, in obligations. */
export function AccessionProgress({ cell: { total, inOrder, late, quiet }, done, year }: AccessionProgressProps) {
  return (
    <Section title="Aderentes" id="aderentes">
      <div className="space-y-6 pt-4">
        {total === 0 ? (
          <p className="text-mute">A meta vale para quem aderir. Ainda não há obrigação de aderente em {year}.</p>
        ) : (
          <>
            <Aggregate
              good={inOrder}
              total={total}
              word={total === 1 ? 'obrigação em dia' : 'obrigações em dia'}
              problems={[
                { tone: 'late', count: late, text: `${late} em atraso` },
                { tone: 'soon', count: quiet, text: `${quiet} sem registro recente` },
              ]}
            />
            <DoneSentence done={done} year={year} />
          </>
        )}
      </div>
    </Section>
  );
}
