import { statusKey } from '@/components/obligation/status';
import { ActionLink } from '@/components/ui/action-link';
import { Notice } from '@/components/ui/notice';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { ANSWER_STATE, type AnswerState } from '@/lib/domain/collection/answer';
import { CALLED_LATER } from '@/lib/domain/collection/request';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';
import { collectionHref } from '@/lib/features/collections/schema';
import { formatDate } from '@/lib/format/date';
import { situationText } from '@/lib/format/situation';

export type AnswerStatusProps = {
  year: number;
  partyId: string;
  state: AnswerState;
  protocol: string | null;
  derived: DerivedSituation | null;
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
  closing: { isClosed: boolean; isReopened: boolean };
  extensions: { id: string; dueOn: CivilDate; reason: string }[];
};

/** Where the answer stands: its deadline, its protocol, and what closes or extends it. */
export function AnswerStatus(props: AnswerStatusProps) {
  const { year, partyId, state, protocol, derived, dueOn, fulfilledOn, closing, extensions } = props;
  return (
    <div className="space-y-4">
      {derived && (
        <StatusMark
          status={statusKey(derived)}
          word={situationText(derived, { fulfilledOn })}
          detail={[ANSWER_STATE[state], dueOn && `prazo ${formatDate(dueOn)}`].filter(Boolean).join(', ')}
        />
      )}
      {protocol && (
        <p>
          Protocolo <strong className="font-strong tabular-nums text-title">{protocol}</strong>{' '}
          <ActionLink href={collectionHref(year, `/${partyId}/recibo`)} className="ml-2">
            Ver recibo
          </ActionLink>
        </p>
      )}
      {state === 'CHANGED' && (
        <Notice kind="warn" title="Há mudanças que ainda não foram enviadas">
          O recibo continua com o que foi enviado antes. Envie a correção para que ela conte.
        </Notice>
      )}
      {closing.isReopened && (
        <Notice title="O ano foi reaberto para vocês">Envie a resposta antes que a SEGES o encerre de novo.</Notice>
      )}
      {closing.isClosed && !closing.isReopened && (
        <Notice title={`A coleta de ${year} está encerrada`}>
          Ela não recebe mais respostas nem correções. Se falta algo, peça à SEGES a reabertura, com a justificativa.
        </Notice>
      )}
      {extensions.map(({ id, dueOn: until, reason }) => (
        <p key={id} className="text-small text-mute">
          {reason === CALLED_LATER
            ? `${reason}, com prazo até ${formatDate(until)}.`
            : `Prazo prorrogado para ${formatDate(until)}: ${reason}`}
        </p>
      ))}
    </div>
  );
}
