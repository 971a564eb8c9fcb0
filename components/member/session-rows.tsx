import { OneButtonForm } from '@/components/form/one-button-form';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { Section } from '@/components/ui/section';
import { SIGN_IN_METHOD, type SignInMethod } from '@/lib/domain/glossary';
import { endAnySessionAction } from '@/lib/features/members/actions';
import { formatInstant } from '@/lib/format/date';

type Session = { id: string; browser: string | null; method: SignInMethod; createdAt: Date };
export type SessionRowsProps = { name: string; sessions: Session[] };

/** Where someone is signed in, for who administers accounts. */
export function SessionRows({ name, sessions }: SessionRowsProps) {
  return (
    <Section title="Sessões abertas" id="sessoes" count={sessions.length}>
      {sessions.length === 0 ? (
        <EmptyState>Ninguém está com esta conta aberta.</EmptyState>
      ) : (
        <ListRows label={`Sessões de ${name}`}>
          {sessions.map(({ id, browser, method, createdAt }) => (
            <ListRow
              key={id}
              name={browser ?? 'Navegador desconhecido'}
              detail={`Desde ${formatInstant(createdAt)}, com ${SIGN_IN_METHOD[method]}`}
              light
              action={
                <OneButtonForm
                  action={endAnySessionAction}
                  values={{ id }}
                  variant="danger-link"
                  size="bar"
                  label={`Encerrar a sessão de ${formatInstant(createdAt)}`}
                >
                  Encerrar sessão
                </OneButtonForm>
              }
            />
          ))}
        </ListRows>
      )}
    </Section>
  );
}
