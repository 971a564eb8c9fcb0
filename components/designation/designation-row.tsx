import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { DesignationPurpose } from '@/lib/domain/glossary';
import { formatDate } from '@/lib/format/date';
import { maskedText, PURPOSE_WORDS } from './designation-words';

export type Designated = {
  id: string;
  purpose: DesignationPurpose;
  name: string;
  email: string;
  maskedCpf: string | null;
  maskedPhone: string | null;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  party: { acronym: string };
  replacedBy: { name: string } | null;
};
export type DesignationRowProps = {
  person: Designated;
  /** Where several parties stand in one list. */
  showParty?: boolean;
};

/** One person in a list, CPF and phone masked. */
export function DesignationRow({ person, showParty }: DesignationRowProps) {
  const { id, name, email, maskedCpf, maskedPhone, purpose, party, startsOn, endsOn, replacedBy } = person;
  const where = showParty && `${party.acronym}, ${PURPOSE_WORDS[purpose]}`;
  return (
    <ListRow
      name={name}
      detail={where || <span className="break-words">{email}</span>}
      extra={
        <>
          {where && <span className="w-full text-small break-words text-mute">{email}</span>}
          <span className="text-small tabular-nums text-mute">CPF {maskedText(maskedCpf)}</span>
          {purpose === 'FOLLOW_UP' && (
            <span className="text-small tabular-nums text-mute">Telefone {maskedText(maskedPhone)}</span>
          )}
          {replacedBy && <span className="w-full text-small text-mute">Deu lugar a {replacedBy.name}</span>}
        </>
      }
      status={<Standing startsOn={startsOn} endsOn={endsOn} />}
      action={
        <ActionLink href={`/pessoas/designados/${id}`} context={name}>
          Abrir
        </ActionLink>
      }
    />
  );
}

/** In function since, or until when. */
export function Standing({ startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate | null }) {
  return endsOn ? (
    <StatusMark status="dispensada" word="Encerrada" detail={`em ${formatDate(endsOn)}`} />
  ) : (
    <StatusMark status="cumprida" word="Em função" detail={`desde ${formatDate(startsOn)}`} />
  );
}
