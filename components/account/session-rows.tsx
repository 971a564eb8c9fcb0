import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { formatInstant } from '@/lib/format/date';

export type OwnSession = {
  id: string;
  browser: string | null;
  method: 'PASSWORD' | 'GOVBR';
  createdAt: Date;
  isThis: boolean;
};

const WITH = { PASSWORD: 'com senha', GOVBR: 'com gov.br' };

/** Where the account is signed in. */
export function SessionRows({ sessions }: { sessions: OwnSession[] }) {
  return (
    <ListRows label="Sessões abertas">
      {sessions.map(({ id, browser, method, createdAt, isThis }) => {
        const name = browser ?? 'Navegador não identificado';
        const since = `Desde ${formatInstant(createdAt)}, ${WITH[method]}`;
        return (
          <ListRow
            key={id}
            name={isThis ? `${name} (este navegador)` : name}
            detail={since}
            action={
              <ActionLink href={`/conta/sessoes/encerrar?sessao=${id}`} context={`${name}, ${since.toLowerCase()}`}>
                Encerrar
              </ActionLink>
            }
          />
        );
      })}
    </ListRows>
  );
}
