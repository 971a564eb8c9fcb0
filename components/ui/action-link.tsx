import { Anchor, type AnchorProps } from './anchor';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type ActionLinkProps = AnchorProps & {
  /** Drawn before the words; without it a chevron follows them. */
  icon?: IconName;
  /** What the words leave out, for who does not see the row ("Corrigir" + "Oficina com a Sefin/RO"). */
  context?: string;
};

/** The one action of a row or a section: words, then a chevron, or a sign before the words. */
export function ActionLink({ icon, context, className = '', children, ...props }: ActionLinkProps) {
  return (
    <Anchor
      className={`text-link inline-flex min-h-6 items-center gap-1.5 text-small font-strong max-md:min-h-10 ${className}`}
      {...props}
    >
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {context && <span className="sr-only">: {context}</span>}
      </span>
      {!icon && <Icon name="chevron-right" size={16} />}
    </Anchor>
  );
}
