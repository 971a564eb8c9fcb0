import { Anchor, type AnchorProps } from './anchor';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type EvidenceLinkProps = AnchorProps & { icon?: IconName };

/** Evidence outside its own list: a short link with a file sign, not a boxed chip. */
export function EvidenceLink({ icon = 'file', children, className = '', ...props }: EvidenceLinkProps) {
  return (
    <Anchor
      className={`text-link inline-flex min-h-6 items-center gap-1.5 text-small font-strong max-md:min-h-10 ${className}`}
      {...props}
    >
      <Icon name={icon} />
      {children}
    </Anchor>
  );
}
