import type { ReactNode } from 'react';
import { Anchor } from './anchor';
import { Icon } from './icon';

export type FileRowProps = {
  /** By which a link leads to this row. */
  id?: string;
  name: string;
  /** Kind and size: "Lista de presença, 1,2 MB". */
  detail?: ReactNode;
  href?: string;
  /** A `FileState` or any short remark. */
  state?: ReactNode;
  /** Removal: a small form or a button. */
  action?: ReactNode;
};

/** One file of a list: type, name, kind and size; the state and the way to remove it at right. */
export function FileRow({ id, name, detail, href, state, action }: FileRowProps) {
  return (
    <li id={id} className="flex break-inside-avoid flex-wrap items-center gap-x-4 gap-y-1 border-b border-hair py-3">
      <Icon name="file" size={24} className="self-start text-mute" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="break-words">
          {href ? (
            <Anchor href={href} className="text-link">
              {name}
            </Anchor>
          ) : (
            name
          )}
        </p>
        {detail && <div className="text-small text-mute">{detail}</div>}
      </div>
      {state && <div className="text-small max-sm:ml-10 max-sm:min-w-42 sm:w-48">{state}</div>}
      <div className="flex justify-end max-sm:ml-auto sm:w-20 print:hidden">{action}</div>
    </li>
  );
}
