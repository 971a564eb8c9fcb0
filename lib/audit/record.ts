import 'server-only';
import type { Tx } from '@/lib/db/client';

/** Everything that is written to the trail. A new kind of event is added here first. */
export type AuditAction =
  | 'session.started'
  | 'session.ended'
  | 'session.refused'
  | 'session.throttled'
  | 'session.partySwitched'
  | 'authorization.denied'
  | 'user.created'
  | 'user.disabled'
  | 'user.enabled'
  | 'user.renamed'
  | 'password.changed'
  | 'password.resetAsked'
  | 'password.reset'
  | 'email.changeAsked'
  | 'email.changed'
  | 'factor.enrolled'
  | 'factor.removed'
  | 'factor.codesRenewed'
  | 'factor.codeUsed'
  | 'identity.linked'
  | 'identity.unlinked'
  | 'invitation.sent'
  | 'invitation.withdrawn'
  | 'invitation.accepted'
  | 'member.roleChanged'
  | 'member.removed'
  | 'designation.registered'
  | 'designation.changed'
  | 'designation.ended'
  | 'designation.erased'
  | 'personalData.revealed'
  | 'personalData.exported'
  | 'settings.changed'
  | 'trail.began'
  | 'trail.opened'
  | 'trail.exported'
  | 'activity.saved'
  | 'activity.submitted'
  | 'activity.discarded'
  | 'activity.validated'
  | 'activity.returned'
  | 'activity.withdrawn'
  | 'activity.duplicated'
  | 'activity.reopened'
  | 'activity.questioned'
  | 'activity.answered'
  | 'evidence.attached'
  | 'evidence.removed'
  | 'evidence.registered'
  | 'evidence.reused'
  | 'evidence.versioned'
  | 'evidence.changed'
  | 'evidence.published'
  | 'evidence.unpublished'
  | 'evidence.released'
  | 'evidence.rejected'
  | 'evidence.altered'
  | 'period.locked'
  | 'period.reopened'
  | 'period.closedAgain'
  | 'weights.changed'
  | 'reviewDays.changed'
  | 'view.saved'
  | 'view.removed'
  | 'list.exported'
  | 'report.generated'
  | 'obligations.generated'
  | 'obligations.recomputed'
  | 'term.changed'
  | 'rule.changed'
  | 'amendment.prepared'
  | 'amendment.goalSaved'
  | 'amendment.goalRemoved'
  | 'amendment.discarded'
  | 'amendment.published'
  | 'event.registered'
  | 'event.changed'
  | 'event.withdrawn'
  | 'collection.opened'
  | 'collection.extended'
  | 'collection.reminded'
  | 'collection.closed'
  | 'collection.reopened'
  | 'answer.saved'
  | 'answer.sent'
  | 'accession.registered'
  | 'accession.imported'
  | 'accession.changed'
  | 'accession.ended'
  | 'relief.granted'
  | 'relief.withdrawn'
  | 'calendar.created'
  | 'calendar.dayAdded'
  | 'calendar.dayChanged'
  | 'calendar.dayRemoved'
  | 'calendar.daysImported'
  | 'calendar.daysConfirmed'
  | 'calendar.daysProposed'
  | 'demonstration.loaded';

export interface AuditEntry {
  action: AuditAction;
  entity:
    | 'Session'
    | 'User'
    | 'Invitation'
    | 'Designation'
    | 'NetworkSettings'
    | 'Trail'
    | 'Permission'
    | 'Activity'
    | 'Evidence'
    | 'AnnualReport'
    | 'Agreement'
    | 'WorkPlan'
    | 'Goal'
    | 'AgreementEvent'
    | 'ReportCollection'
    | 'CollectionAnswer'
    | 'Party'
    | 'Relief'
    | 'Calendar'
    | 'PeriodLock'
    | 'SavedView'
    | 'List';
  entityId: string;
  partyId?: string | null;
  /** Small facts that make the entry readable. No personal data, no typed text. */
  data?: Record<string, string | number | boolean | null>;
}

/**
 * Writes one entry, or one for each of several records, inside the transaction of the change it tells of. `actorId` is
 * null for the system itself.
 */
export async function recordAudit(
  tx: Tx,
  actorId: string | null,
  at: Date,
  told: AuditEntry | readonly AuditEntry[],
): Promise<void> {
  const entries: readonly AuditEntry[] = [told].flat();
  await tx.auditEvent.createMany({ data: entries.map((entry) => ({ actorId, at, ...entry, data: entry.data ?? {} })) });
}
