import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ReliefKind } from '@/lib/domain/glossary';
import { RELIEF_STATE, type ReliefState, reliefTitle } from '@/lib/domain/obligations/relief-facts';
import { formatDate, formatInstant } from '@/lib/format/date';
import { goalsText } from './relief-words';

export type ReliefRowProps = {
  relief: {
    id: string;
    kind: ReliefKind;
    goalCodes: string[];
    /** Null for every party. */
    party: string | null;
    startsOn: CivilDate;
    endsOn: CivilDate;
    reason: string;
    withdrawnReason: string | null;
    createdAt: Date;
    createdBy: string;
    state: ReliefState;
  };
  manages: boolean;
};

/** One decision in a list: what it sets aside, for whom, until when, why, and who decided it. */
export function ReliefRow({ relief, manages }: ReliefRowProps) {
  const { id, goalCodes, party, reason, withdrawnReason, createdAt, createdBy, state } = relief;
  const title = reliefTitle(relief);
  return (
    <ListRow
      name={title}
      detail={`${goalsText(goalCodes)}, ${party ?? 'todos os partícipes'}`}
      extra={
        <div className="max-w-measure space-y-1">
          <p className="break-words whitespace-pre-line">{reason}</p>
          <p className="text-small text-mute">
            Por {createdBy} em {formatInstant(createdAt)}
          </p>
          {withdrawnReason !== null && (
            <p className="text-small break-words text-mute">Retirada, porque: {withdrawnReason}</p>
          )}
        </div>
      }
      status={<State relief={relief} />}
      action={
        manages &&
        state !== 'WITHDRAWN' && (
          <ActionLink href={`/suspensoes/${id}/retirar`} context={title}>
            Retirar
          </ActionLink>
        )
      }
    />
  );
}

const SIGN = { RUNNING: 'suspensa', FUTURE: 'programada', PAST: 'nada_a_informar', WITHDRAWN: 'dispensada' } as const;

function State({ relief: { state, kind, startsOn, endsOn } }: Pick<ReliefRowProps, 'relief'>) {
  const sign = state === 'RUNNING' && kind === 'WAIVER' ? 'dispensada' : SIGN[state];
  const detail = { RUNNING: `até ${formatDate(endsOn)}`, FUTURE: `em ${formatDate(startsOn)}` };
  return (
    <StatusMark
      status={sign}
      word={RELIEF_STATE[state]}
      detail={state === 'RUNNING' || state === 'FUTURE' ? detail[state] : undefined}
    />
  );
}
