import { EvidenceList } from '@/components/activity/evidence-list';
import { EvidenceUpload } from '@/components/activity/evidence-upload';
import type { EvidenceFacts } from '@/components/evidence/evidence-words';
import { KnownEvidence } from '@/components/evidence/known-evidence';
import { LinkForm } from '@/components/evidence/link-form';
import { SeiForm } from '@/components/evidence/sei-form';
import { PointNotes } from '@/components/review/point-notes';
import { ActionLink } from '@/components/ui/action-link';
import { Section } from '@/components/ui/section';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ReviewPoint } from '@/lib/domain/execution/review';
import type { EvidenceKind } from '@/lib/domain/glossary';

export type EvidenceSectionProps = {
  activityId: string;
  /** Whether the server has the activity already; without JavaScript nothing can be attached before. */
  isSaved: boolean;
  evidence: EvidenceFacts[];
  firstKind: EvidenceKind;
  maxMegabytes: number;
  today: CivilDate;
  /** An evidence that holds the bytes which were just sent again. */
  known?: string;
  /** Ids that the forms use, so that sending them again makes nothing twice. */
  linkId: string;
  seiId: string;
  /** What a reviewer asked to mend. */
  points?: ReviewPoint[];
};

/** What proves the activity: files first, since most are; pages, documents of SEI and what is already here beneath. */
export function EvidenceSection({ activityId, isSaved, evidence, firstKind, known, ...rest }: EvidenceSectionProps) {
  const { maxMegabytes, today, linkId, seiId, points } = rest;
  return (
    <Section title="O que comprova" id="provas" count={evidence.length}>
      {known && <KnownEvidence activityId={activityId} evidenceId={known} />}
      <EvidenceUpload
        activityId={activityId}
        isSaved={isSaved}
        firstKind={firstKind}
        limitText={`${maxMegabytes} MB`}
        today={today}
      />
      <PointNotes points={points} subject="evidence" />
      <EvidenceList evidence={evidence} removableFrom={activityId} points={points} />
      {isSaved && (
        <div className="space-y-1 pt-4">
          <LinkForm id={linkId} activityId={activityId} today={today} />
          <SeiForm id={seiId} activityId={activityId} today={today} />
          <p>
            <ActionLink href={`/atividades/${activityId}/evidencias`}>
              Usar uma evidência que já está no sistema
            </ActionLink>
          </p>
        </div>
      )}
    </Section>
  );
}
