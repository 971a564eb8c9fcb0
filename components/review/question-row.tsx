import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { formatInstantDate } from '@/lib/format/date';

export type QuestionRowProps = {
  question: {
    text: string | null;
    createdAt: Date;
    author: { name: string };
    activity: { id: string; title: string };
  };
};

/** A question that waits for the party's answer. */
export function QuestionRow({ question }: QuestionRowProps) {
  const { text, createdAt, author, activity } = question;
  return (
    <ListRow
      name={activity.title}
      detail={`“${text ?? ''}”`}
      status={
        <p className="text-small text-mute">
          por {author.name}, {formatInstantDate(createdAt)}
        </p>
      }
      action={
        <ActionLink href={`/atividades/${activity.id}#responder`} context={activity.title}>
          Responder
        </ActionLink>
      }
    />
  );
}
