import { statusKey } from '@/components/obligation/status';
import { IDLE_WORDS } from '@/components/plan/idle-words';
import { Meter } from '@/components/ui/meter';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import type { IdleCell, PlanCell } from '@/lib/domain/obligations/picture';
import { situationText } from '@/lib/format/situation';
import { DoneSentence, type DoneSentenceProps } from './done-sentence';
import { dueText } from './due-text';

export type PartyProgressProps = {
  party: { id: string; acronym: string; name: string; cell: PlanCell | IdleCell; done: DoneSentenceProps['done'] };
  year: number;
};

/** Where one party stands on a goal in a year: situation, deadline, measure, and how much was validated. */
export function PartyProgress({ party, year }: PartyProgressProps) {
  const { acronym, name, cell, done } = party;
  return (
    <Section title={acronym} id={`participe-${party.id}`} count={<span className="text-small">{name}</span>}>
      <div className="space-y-6 pt-4">
        {typeof cell === 'string' ? <p>{IDLE_WORDS[cell]}.</p> : <Standing cell={cell} year={year} />}
        <DoneSentence done={done} year={year} />
      </div>
    </Section>
  );
}

function Standing({ cell, year }: { cell: PlanCell; year: number }) {
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <p className="font-strong text-title">{dueText(cell)}</p>
        <StatusMark status={statusKey(cell.derived)} word={situationText(cell.derived, cell)} />
      </div>
      {cell.hours && (
        <Meter
          parts={[{ kind: 'validated', amount: cell.hours.validated }]}
          minimum={cell.hours.minimum}
          period={`em ${year}`}
          missingWord="Ainda não validadas"
          forecast="Só o que foi validado conta."
        />
      )}
      {cell.items && (
        <p>
          <strong className="text-title">
            {cell.items.inPlace} de {cell.items.expected}
          </strong>{' '}
          itens no lugar.
        </p>
      )}
    </>
  );
}
