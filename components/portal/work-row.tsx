import { evidenceLink } from '@/components/practice/evidence-address';
import { ActionLink } from '@/components/ui/action-link';
import { EvidenceLink } from '@/components/ui/evidence-link';
import { EVIDENCE_KIND } from '@/lib/domain/glossary';
import { Photo } from './photo';
import { pictureWords, type WorkFacts, workDays, workFigures } from './work-words';

export type WorkRowProps = {
  work: WorkFacts;
  /** On the page of a party, which it need not name. */
  ofParty?: boolean;
};

/** Something that was done: what, when, by whom, for which goals, and what proves it. */
export function WorkRow({ work, ofParty }: WorkRowProps) {
  const { title, party, goals, hasGoalPages, proofs } = work;
  const picture = proofs.find(({ isPicture }) => isPicture);
  return (
    <li className="flex break-inside-avoid flex-col gap-x-8 gap-y-3 border-b border-hair py-4 md:flex-row">
      <div className="min-w-0 grow">
        <p className="font-strong text-title">{title}</p>
        <p className="text-small text-mute">
          {[workDays(work), ofParty ? '' : party, workFigures(work)].filter(Boolean).join(', ')}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-5 print:hidden">
          {hasGoalPages &&
            goals.map((code) => (
              <ActionLink key={code} href={`/transparencia/${code}`}>
                Meta {code}
              </ActionLink>
            ))}
          {proofs.map((proof) => (
            <EvidenceLink key={proof.id} href={evidenceLink(proof)}>
              {proof.isPicture && proof.form === 'FILE' ? 'Foto' : EVIDENCE_KIND[proof.kind]}: {pictureWords(proof)}
            </EvidenceLink>
          ))}
        </p>
      </div>
      {picture && (
        <div className="w-full shrink-0 sm:w-60 md:w-40">
          <Photo
            id={picture.id}
            alt={pictureWords(picture)}
            sizes="(width >= 48rem) 10rem, (width >= 40rem) 15rem, 100vw"
          />
        </div>
      )}
    </li>
  );
}
