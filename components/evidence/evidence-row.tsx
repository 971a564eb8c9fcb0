import type { ReactNode } from 'react';
import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { validityOn } from '@/lib/domain/execution/validity';
import { EVIDENCE_KIND, SENSITIVITY, type Sensitivity } from '@/lib/domain/glossary';
import { formatNup } from '@/lib/domain/identifiers/nup';
import { formatDate } from '@/lib/format/date';
import { formatFileSize, plural } from '@/lib/format/number';
import type { EvidenceFacts } from './evidence-words';

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
  const use = uses === 0 ? 'não comprova nada ainda' : `comprova ${plural(uses, 'atividade', 'atividades')}`;
  return (
    <ListRow
      name={<span className="line-clamp-2 break-words">{title}</span>}
      detail={
        <span className="line-clamp-2 break-words">
          {[showParty && party.acronym, ...wordsOf(evidence), use].filter(Boolean).join(', ')}
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

/** What it is and where it lies, in a line. */
function wordsOf({ kind, title, form, url, seiProcess, file, factOn }: EvidenceFacts): (string | false | null)[] {
  return [
    EVIDENCE_KIND[kind] !== title && EVIDENCE_KIND[kind],
    form === 'LINK' && url,
    form === 'SEI' && seiProcess && `SEI ${formatNup(seiProcess)}`,
    factOn && `de ${formatDate(factOn)}`,
    file && formatFileSize(file.size),
  ];
}

function Standing({
  evidence: { sensitivity, publishedAt, validUntil },
  today,
}: Pick<EvidenceRowProps, 'evidence' | 'today'>) {
  const seen = publishedAt ? 'Publicada' : SENSITIVITY[sensitivity];
  const validity = validityOn(validUntil, today);
  if (!validUntil || !validity) return <p className="text-small leading-6 text-mute">{seen}</p>;
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
