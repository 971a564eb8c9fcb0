import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import type { RemarkKind } from '@/lib/domain/glossary';
import { formatInstant } from '@/lib/format/date';

export type NoticeRowProps = {
  notice: {
    mentioned: boolean;
    readAt: Date | null;
    remark: {
      kind: RemarkKind;
      createdAt: Date;
      author: { name: string };
      activity: { id: string; title: string; party: { acronym: string } };
    };
  };
};

const WHAT: Record<RemarkKind, string> = {
  SUBMITTED: 'enviou de novo para análise',
  WITHDRAWN: 'retirou da análise',
  VALIDATED: 'validou',
  RETURNED: 'devolveu para correção',
  REOPENED: 'reabriu para correção',
  QUESTION: 'fez uma pergunta',
  ANSWER: 'respondeu à pergunta',
};

/** Who did what to which activity; what was not read yet says so in words. */
export function NoticeRow({ notice: { mentioned, readAt, remark } }: NoticeRowProps) {
  const { kind, createdAt, author, activity } = remark;
  const unread = readAt === null;
  return (
    <ListRow
      name={activity.title}
      detail={`${author.name} ${WHAT[kind]}${mentioned ? ' e avisou você' : ''}. ${activity.party.acronym}, ${formatInstant(createdAt)}`}
      status={unread ? <strong className="text-small text-accent">Não lido</strong> : undefined}
      action={
        <ActionLink href={`/atividades/${activity.id}#conversa`} context={activity.title}>
          Abrir
        </ActionLink>
      }
      light={!unread}
    />
  );
}
