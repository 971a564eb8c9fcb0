import type { ReactNode } from 'react';
import { STATUS, type StatusKey, TONE_TEXT } from './status';
import { StatusSign } from './status-sign';

export type StatusMarkProps = {
  status: StatusKey;
  /** Replaces the glossary's word: "Atrasada há 13 dias". */
  word?: ReactNode;
  /** Line beneath: "venceu em 10/11/2026". */
  detail?: ReactNode;
  /** Colour of the line beneath when it calls by itself ("1 atividade devolvida"). */
  detailTone?: 'mute' | 'late' | 'soon';
};

const DETAIL = { mute: 'text-mute', late: 'text-late', soon: 'text-soon' };

/** Sign, word, and a date beneath. */
export function StatusMark({ status, word, detail, detailTone = 'mute' }: StatusMarkProps) {
  const look = STATUS[status];
  return (
    <div className="flex gap-2 text-small">
      <StatusSign status={status} className="my-0.5" />
      <div className="min-w-0">
        <p className={`leading-6 font-strong ${TONE_TEXT[look.tone]}`}>{word ?? look.word}</p>
        {detail && <p className={DETAIL[detailTone]}>{detail}</p>}
      </div>
    </div>
  );
}
