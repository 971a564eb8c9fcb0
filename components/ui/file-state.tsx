import { Icon } from './icon';
import { StatusSign } from './status-sign';

export type FileStateProps =
  | { kind: 'sending'; percent: number }
  | { kind: 'received'; text?: string }
  | { kind: 'checking' }
  | { kind: 'refused'; text: string };

/** Where a file stands: how much was sent, received and clean, being checked, or refused and why. */
export function FileState(props: FileStateProps) {
  if (props.kind === 'sending') return <Sending percent={props.percent} />;
  if (props.kind === 'refused')
    return (
      <p className="flex gap-2 font-strong text-late">
        <Icon name="warn" />
        {props.text}
      </p>
    );
  return props.kind === 'received' ? (
    <p className="flex gap-2 font-strong text-done">
      <StatusSign status="cumprida" />
      {props.text ?? 'Enviado, sem vírus'}
    </p>
  ) : (
    <p className="flex gap-2 font-strong text-wait">
      <StatusSign status="programada" />
      Em verificação
    </p>
  );
}

function Sending({ percent }: { percent: number }) {
  return (
    <div>
      <p className="flex justify-between font-strong">
        Enviando <span className="tabular-nums">{percent}%</span>
      </p>
      <svg
        role="progressbar"
        aria-label="Enviando"
        aria-valuenow={percent}
        width="100%"
        height="4"
        className="mt-1 block"
      >
        <rect width="100%" height="4" className="fill-hair" />
        <rect width={`${percent}%`} height="4" className="fill-accent" />
      </svg>
    </div>
  );
}
