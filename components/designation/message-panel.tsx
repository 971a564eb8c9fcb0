import { ActionLink } from '@/components/ui/action-link';
import { Section } from '@/components/ui/section';
import { GOAL_OF } from '@/lib/domain/designations/follow-up';
import { mailto } from '@/lib/domain/designations/message';
import type { DesignationPurpose } from '@/lib/domain/glossary';
import { LIST_TITLE } from './designation-words';

export type MessagePanelProps = {
  /** Where the message goes. */
  address: string;
  lists: { purpose: DesignationPurpose; message: { subject: string; body: string } | null }[];
  /** May record what proves the goal. */
  writes: boolean;
};

/** The message by which the Rede is told, for each list that has someone in function. Names only. */
export function MessagePanel({ address, lists, writes }: MessagePanelProps) {
  const told = lists.flatMap(({ purpose, message }) => (message ? [{ purpose, message }] : []));
  if (told.length === 0) return null;
  return (
    <Section title="Informar à Rede" id="mensagem">
      <p className="pt-4 text-small text-mute">
        A mensagem leva só os nomes. CPF e telefone vão no ofício, em processo SEI de acesso restrito; não os escreva no
        e-mail.
      </p>
      {told.map(({ purpose, message }) => (
        <div key={purpose} className="border-b border-hair py-4">
          <p className="font-strong text-title">{LIST_TITLE[purpose]}</p>
          <details className="mt-1">
            <summary className="text-link inline-flex min-h-10 items-center text-small font-strong">
              Ver o texto
            </summary>
            <p className="text-small font-strong break-words text-title">{message.subject}</p>
            <p className="mt-2 text-small break-words whitespace-pre-line">{message.body}</p>
          </details>
          <div className="flex flex-col items-start gap-1">
            <a
              href={mailto(address, message)}
              className="text-link inline-flex min-h-6 items-center text-small font-strong max-md:min-h-10"
            >
              Abrir no e-mail<span className="sr-only">: {LIST_TITLE[purpose]}</span>
            </a>
            {writes && (
              <ActionLink href={`/atividades/nova?meta=${GOAL_OF[purpose]}`} context={LIST_TITLE[purpose]}>
                Registrar o ofício
              </ActionLink>
            )}
          </div>
        </div>
      ))}
    </Section>
  );
}
