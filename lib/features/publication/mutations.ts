import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { loadEvidence } from '@/lib/features/evidence/mutations';
import { publicationForm } from './schema';

/** Lets the public see an evidence that its party allows and that a validated activity stands on. */
export const publishEvidence = defineMutation({
  permission: 'evidence.publish',
  schema: publicationForm,
  load: (context, { id }) => loadEvidence(context, id, 'evidence.publish'),
  run: async ({ tx, actor, now }, { id, version }, evidence) => {
    if (evidence.version !== version) throw new Refusal('CONFLICT');
    const where = { evidenceId: id, activity: { status: 'VALIDATED' as const } };
    const isValidated = (await tx.activityEvidence.count({ where })) > 0;
    const isWaiting = (await tx.evidenceFile.count({ where: { evidenceId: id, scan: 'WAITING' } })) > 0;
    if (evidence.sensitivity !== 'PUBLIC' || !isValidated || isWaiting) throw new Refusal('WRONG_STATE');
    const published = { publishedAt: now, publishedById: actor.userId, version: version + 1 };
    await tx.evidence.update({ where: { id }, data: published });
    return { id };
  },
  audit: ({ id }, { partyId }) => ({ action: 'evidence.published', entity: 'Evidence', entityId: id, partyId }),
});

/** Takes an evidence back from the public. */
export const unpublishEvidence = defineMutation({
  permission: 'evidence.publish',
  schema: publicationForm,
  load: (context, { id }) => loadEvidence(context, id, 'evidence.publish'),
  run: async ({ tx }, { id, version }, evidence) => {
    if (evidence.version !== version) throw new Refusal('CONFLICT');
    if (!evidence.publishedAt) throw new Refusal('WRONG_STATE');
    const data = { publishedAt: null, publishedById: null, version: version + 1 };
    await tx.evidence.update({ where: { id }, data });
    return { id };
  },
  audit: ({ id }, { partyId }) => ({ action: 'evidence.unpublished', entity: 'Evidence', entityId: id, partyId }),
});
