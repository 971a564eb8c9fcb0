import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClasses } from './button-look';
import { Icon } from './icon';

export type ButtonProps = Omit<ComponentProps<'button'>, 'style'> & ButtonLook;

/** One filled a page, outlined for the second, links for the rest; discarding is a danger link. */
export function Button({ variant, size, icon, className = '', type = 'button', children, ...props }: ButtonProps) {
  return (
    <button type={type} className={`${buttonClasses({ variant, size })} ${className}`} {...props}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
