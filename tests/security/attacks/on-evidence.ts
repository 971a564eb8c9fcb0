import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type * as evidence from '@/lib/features/evidence/actions';
import type * as publication from '@/lib/features/publication/actions';
import { draft, prove, validated } from '@/tests/factories/activities';
import type { Attack, Attacks, Form } from './attack';
import { type Scene, SECRET } from './scene';

const OF_PARTY = { permission: 'activity.write', of: 'party', by: 'focal' } as const satisfies Partial<Attack>;
const OPTIONAL = ['sensitivity', 'validUntil'];

/** A draft of SEPOG/RO with a proof whose name says what it is. */
async function proved({ people, obligation }: Scene): Promise<{ activityId: string; evidenceId: string }> {
  const { id: activityId } = await draft(people.focal, obligation, { title: `${SECRET}: turma` });
  const evidenceId = await prove(people.focal, activityId);
  await db.evidence.update({ where: { id: evidenceId }, data: { title: `${SECRET}: lista de presença` } });
  return { activityId, evidenceId };
}

async function link(scene: Scene): Promise<Form> {
  const { activityId } = await proved(scene);
  return {
    ...{ id: randomUUID(), activityId, kind: 'PUBLICATION', title: 'Notícia da turma' },
    ...{ url: 'https://rondonia.ro.gov.br/turma', factOn: '2026-03-11' },
  };
}

async function sei(scene: Scene): Promise<Form> {
  const { activityId } = await proved(scene);
  return {
    ...{ id: randomUUID(), activityId, kind: 'OFFICIAL_LETTER', title: 'Ofício da turma' },
    ...{ seiProcess: '19973.010322/2025-54', seiVerifier: '45678901', seiCrc: '1A2B3C4D' },
  };
}

const intoTheirs = ({ theirs }: Scene): Form[] => [{ activityId: theirs.activity }, { id: theirs.evidence }];
const ownDraft = ({ theirs }: Scene): Form => ({ activityId: theirs.activity });

export const ON_EVIDENCE: Attacks<typeof evidence> = {
  registerLinkAction: { ...OF_PARTY, form: link, optional: OPTIONAL, smuggled: intoTheirs },
  registerSeiAction: { ...OF_PARTY, form: sei, optional: [...OPTIONAL, 'factOn'], smuggled: intoTheirs },
  reuseEvidenceAction: {
    ...OF_PARTY,
    form: async (scene) => {
      const { evidenceId } = await proved(scene);
      return { activityId: (await proved(scene)).activityId, evidenceId };
    },
    smuggled: ({ theirs }) => [{ evidenceId: theirs.evidence }, { activityId: theirs.activity }],
    disguised: ownDraft,
  },
  removeEvidenceAction: {
    ...OF_PARTY,
    form: proved,
    smuggled: ({ theirs }) => [
      { evidenceId: theirs.evidence },
      { activityId: theirs.activity },
      { activityId: theirs.activity, evidenceId: theirs.evidence },
    ],
    disguised: ownDraft,
  },
  changeEvidenceAction: {
    ...OF_PARTY,
    form: async (scene) => {
      const { evidenceId: id } = await proved(scene);
      return { id, version: '1', kind: 'ATTENDANCE_LIST', sensitivity: 'INTERNAL', title: 'Lista com outro nome' };
    },
    optional: ['factOn', 'validUntil'],
    smuggled: ({ theirs }) => [{ id: theirs.evidence }],
  },
};

/** A proof that its party lets the public see, of a validated activity. */
async function publishable({ people, obligation }: Scene, publishedAt: Date | null): Promise<Form> {
  const { id: activityId } = await validated(people.focal, people.admin, obligation, { title: `${SECRET}: turma` });
  const { evidenceId: id } = await db.activityEvidence.findFirstOrThrow({ where: { activityId } });
  const publishedById = publishedAt && people.admin.userId;
  await db.evidence.update({
    where: { id },
    data: { title: `${SECRET}: lista`, sensitivity: 'PUBLIC', publishedAt, publishedById },
  });
  return { id, version: '1' };
}

const OF_NETWORK = { permission: 'evidence.publish', of: 'party', by: 'analyst' } as const satisfies Partial<Attack>;

export const ON_PUBLICATION: Attacks<typeof publication> = {
  publishEvidenceAction: { ...OF_NETWORK, form: (scene) => publishable(scene, null) },
  unpublishEvidenceAction: { ...OF_NETWORK, form: (scene) => publishable(scene, new Date('2026-11-19T12:00:00Z')) },
};
