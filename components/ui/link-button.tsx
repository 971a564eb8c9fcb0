import { Anchor, type AnchorProps } from './anchor';
import { type ButtonLook, buttonClasses } from './button-look';
import { Icon } from './icon';

export type LinkButtonProps = AnchorProps & ButtonLook;

/** A link that looks like a button: it goes somewhere, it does nothing by itself. */
export function LinkButton({ variant, size, icon, className = '', children, ...props }: LinkButtonProps) {
  return (
    <Anchor className={`${buttonClasses({ variant, size })} ${className}`} {...props}>
      {icon && <Icon name={icon} />}
      {children}
    </Anchor>
  );
}
