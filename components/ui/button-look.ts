import type { IconName } from './icon-paths';

export type ButtonVariant = 'filled' | 'outlined' | 'link' | 'danger-link';
export type ButtonSize = 'page' | 'bar';
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; icon?: IconName };

const VARIANT: Record<ButtonVariant, string> = {
  filled:
    'rounded-pill bg-accent text-on-accent hover:bg-accent-hover forced-colors:border forced-colors:bg-[Canvas] forced-colors:text-[LinkText]',
  outlined: 'rounded-pill border border-accent text-accent hover:bg-pick',
  link: 'text-link',
  'danger-link': 'text-late underline-offset-4 hover:underline',
};

const SIZE: Record<ButtonSize, string> = {
  page: 'min-h-12 text-body',
  bar: 'min-h-10 text-small',
};

const PADDING: Record<ButtonSize, string> = { page: 'px-6', bar: 'px-5' };

/** Classes of a button. Discarding and linking have no pill, so they have no padding either. */
export function buttonClasses({ variant = 'filled', size = 'page' }: ButtonLook): string {
  const padding = variant === 'filled' || variant === 'outlined' ? PADDING[size] : '';
  return `inline-flex cursor-pointer items-center justify-center gap-2 font-strong transition-colors ${VARIANT[variant]} ${SIZE[size]} ${padding}`;
}
