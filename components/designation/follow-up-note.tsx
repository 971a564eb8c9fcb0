import { ActionLink } from '@/components/ui/action-link';
import { Notice } from '@/components/ui/notice';
import type { FollowUpAlert } from '@/lib/domain/designations/follow-up';
import { followUpReason, followUpTitle } from './designation-words';

export type FollowUpNoteProps = {
  alert: FollowUpAlert /** Where people are designated, when not here. */;
  href?: string;
};

/** The reminder of goal 1.1: a quiet line, never a delay. */
export function FollowUpNote({ alert, href }: FollowUpNoteProps) {
  return (
    <Notice title={followUpTitle(alert)} action={href && <ActionLink href={href}>Ver designados</ActionLink>}>
      <p className="text-small text-mute">{followUpReason(alert)}</p>
    </Notice>
  );
}
