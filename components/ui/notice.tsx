import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type NoticeKind = 'info' | 'warn' | 'error' | 'success';
export type NoticeProps = { kind?: NoticeKind; title?: ReactNode; children?: ReactNode; action?: ReactNode };

const LOOK: Record<NoticeKind, { icon: IconName; mark: string; spoken: string; box: string }> = {
  info: { icon: 'info', mark: 'text-wait-mark', spoken: 'Informação: ', box: '' },
  warn: { icon: 'warn', mark: 'text-soon-mark', spoken: 'Atenção: ', box: 'border-l-4 border-soon-mark pl-5 py-3' },
  error: {
    icon: 'warn',
    mark: 'text-late',
    spoken: 'Erro: ',
    box: 'border-l-4 border-late bg-late-soft pl-5 py-4 pr-5',
  },
  success: { icon: 'check', mark: 'text-done-mark', spoken: 'Feito: ', box: 'border-l-4 border-done-mark pl-5 py-3' },
};

const TITLE: Record<NoticeKind, string> = {
  info: 'text-title',
  warn: 'text-soon',
  error: 'text-late',
  success: 'text-done',
};

/** A sentence that stands out: news and errors are announced, explanations are not. */
export function Notice({ kind = 'info', title, children, action }: NoticeProps) {
  const { icon, mark, spoken, box } = LOOK[kind];
  const role = kind === 'error' ? 'alert' : kind === 'success' ? 'status' : undefined;
  return (
    <div role={role} className={`flex gap-4 ${box}`}>
      <Icon name={icon} size={24} className={mark} />
      <div className="min-w-0 max-w-measure">
        <span className="sr-only">{spoken}</span>
        {title && <p className={`font-strong ${TITLE[kind]}`}>{title}</p>}
        {children && <div className="text-ink">{children}</div>}
        {action && <div className="mt-1">{action}</div>}
      </div>
    </div>
  );
}
