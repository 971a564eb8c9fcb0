import { ActionLink } from '@/components/ui/action-link';
import { Anchor } from '@/components/ui/anchor';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { PracticeStatus } from '@/lib/domain/glossary';
import { formatInstantDate } from '@/lib/format/date';

export type PracticeRowProps = {
  practice: {
    id: string;
    title: string;
    summary: string;
    year: number;
    status: PracticeStatus;
    restricted: boolean;
    updatedAt: Date;
    party: { acronym: string };
  };
  href: string;
  /** In the panel, where not everything is published. */
  withStatus?: boolean;
};

/** One practice in a list: what it is, in its author's own summary. */
export function PracticeRow({ practice, href, withStatus }: PracticeRowProps) {
  const { title, summary, year, status, restricted, updatedAt, party } = practice;
  return (
    <ListRow
      name={
        <Anchor href={href} className="hover:text-accent hover:underline">
          {title}
        </Anchor>
      }
      detail={
        <>
          <span className="block">{summary}</span>
          <span className="mt-1 block">
            {[party.acronym, year, restricted && 'restrita a quem participa do acordo'].filter(Boolean).join(', ')}
          </span>
        </>
      }
      status={withStatus && <StatusMark status={status} detail={`desde ${formatInstantDate(updatedAt)}`} />}
      action={
        <ActionLink href={href} context={title}>
          Ler
        </ActionLink>
      }
    />
  );
}
