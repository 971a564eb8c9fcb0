import { ICON_PATHS, type IconName } from './icon-paths';

type IconProps = { name: IconName; size?: 16 | 20 | 24; className?: string };

/** A decorative drawing: the words beside it carry the meaning, so it is hidden from assistive technology. */
export function Icon({ name, size = 20, className = '' }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size === 16 ? 2.1 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      {ICON_PATHS[name]}
    </svg>
  );
}
