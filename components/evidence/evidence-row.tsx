import type { ReactNode } from 'react';
import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { validityOn } from '@/lib/domain/execution/validity';
import { SENSITIVITY, type Sensitivity } from '@/lib/domain/glossary';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { type EvidenceFacts, evidenceWords } from './evidence-words';

export type EvidenceRowProps = {
  evidence: EvidenceFacts & {
    party: { acronym: string };
    sensitivity: Sensitivity;
    validUntil: CivilDate | null;
    publishedAt: Date | null;
    /** How many activities it proves. */
    uses: number;
  };
  today: CivilDate;
  showParty?: boolean;
  /** A box to pick the row by; null keeps its place. */
  select?: ReactNode;
};

/** One evidence in a list: what it is, what it proves, who may see it, and until when it is valid. */
export function EvidenceRow({ evidence, today, showParty, select }: EvidenceRowProps) {
  const { id, title, party, uses } = evidence;
  const use = uses === 0 ? 'sem uso' : `comprova ${plural(uses, 'atividade', 'atividades')}`;
  return (
    <ListRow
      name={<span className="line-clamp-2 break-words">{title}</span>}
      detail={
        <span className="line-clamp-2 break-words">
          {[showParty && party.acronym, evidenceWords(evidence), use].filter(Boolean).join(', ')}
        </span>
      }
      status={<Standing evidence={evidence} today={today} />}
      action={
        <ActionLink href={`/evidencias/${id}`} context={title}>
          Ver
        </ActionLink>
      }
      select={select}
    />
  );
}

function Standing({
  evidence: { sensitivity, publishedAt, validUntil },
  today,
}: Pick<EvidenceRowProps, 'evidence' | 'today'>) {
  const seen = publishedAt ? 'Publicada' : SENSITIVITY[sensitivity];
  const validity = validityOn(validUntil, today);
  if (!validUntil || !validity) return <p className="text-small text-mute">{seen}</p>;
  if (validity === 'expired')
    return <StatusMark status="atrasada" word={`Vencida em ${formatDate(validUntil)}`} detail={seen} />;
  if (validity === 'expiring')
    return <StatusMark status="vence_em_breve" word={`Vence em ${formatDate(validUntil)}`} detail={seen} />;
  return (
    <p className="text-small text-mute">
      {seen}, válida até {formatDate(validUntil)}
    </p>
  );
}
