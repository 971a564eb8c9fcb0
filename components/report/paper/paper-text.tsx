import type { ReactNode } from 'react';
import { STATUS, type StatusKey, TONE_TEXT } from '@/components/ui/status';
import { StatusSign } from '@/components/ui/status-sign';
import type { Inline, Line, Sign } from '@/lib/domain/report/paper';

const OWN_SIGNS = { inReview: 'SUBMITTED', returned: 'RETURNED', draft: 'DRAFT' } as const;
const LOOK = { strong: 'font-strong text-title', small: 'text-small text-mute', code: 'font-strong text-wait' };

const statusOf = (sign: Sign): StatusKey =>
  sign in OWN_SIGNS ? OWN_SIGNS[sign as keyof typeof OWN_SIGNS] : (sign as StatusKey);

/** What leads, within the page, to what stands behind it. */
export function PaperLink({ to, children }: { to?: string; children: ReactNode }) {
  return to ? (
    <a
      href={`#${to}`}
      className="inline-block min-h-6 underline decoration-hair underline-offset-4 hover:decoration-current"
    >
      {children}
    </a>
  ) : (
    children
  );
}

export function PaperInline({ text }: { text: Inline }) {
  return text.map((piece, index) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <PaperLink key={index} to={piece.to}>
        {piece.strong ? <strong className="font-strong text-title">{piece.text}</strong> : piece.text}
      </PaperLink>
    ),
  );
}

/** One line of a cell: a sign with its word, or a text. */
export function PaperLine({ line: { text, look, sign, to } }: { line: Line }) {
  if (sign) {
    const status = statusOf(sign);
    return (
      <p className="flex gap-2 text-small">
        <StatusSign status={status} className="my-0.5" />
        <span className={`leading-6 font-strong ${TONE_TEXT[STATUS[status].tone]}`}>{text}</span>
      </p>
    );
  }
  return (
    <p className={`break-words ${look ? LOOK[look] : ''} ${text.length === 64 ? 'break-all text-small' : ''}`}>
      <PaperLink to={to}>{text}</PaperLink>
    </p>
  );
}
