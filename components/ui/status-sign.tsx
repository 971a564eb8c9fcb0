import { SIGN_SHAPES } from './sign-shapes';
import { STATUS, type StatusKey, TONE_MARK } from './status';

export type StatusSignProps = {
  status: StatusKey;
  /** Spoken name; without it the sign is decoration beside its word. */
  label?: string;
  className?: string;
};

/** The 20 px sign alone. */
export function StatusSign({ status, label, className = '' }: StatusSignProps) {
  const { shape, tone } = STATUS[status];
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${TONE_MARK[tone]} ${className}`}
    >
      {SIGN_SHAPES[shape]}
    </svg>
  );
}
