import { perform } from '@/lib/action/perform';
import type * as orders from '@/lib/features/document-orders/actions';
import { orderDocument } from '@/lib/features/document-orders/mutations';
import type * as documents from '@/lib/features/documents/actions';
import { by, succeeded } from '@/tests/factories/activities';
import { onRecord } from '@/tests/factories/documents';
import type { Attack, Attacks } from './attack';
import { type Scene, SECRET } from './scene';

const BY_SEGES = { permission: 'report.generate', of: 'agreement', by: 'analyst' } as const satisfies Partial<Attack>;

const annual = ({ agreementId }: Scene) => ({ kind: 'annual' as const, agreementId, year: 2026 });

/** Years take turns, because one document is not ordered twice at once. */
export const ON_DOCUMENT_ORDERS: Attacks<typeof orders> = {
  orderDocumentAction: {
    ...BY_SEGES,
    form: async (scene) => ({ ...annual(scene), year: '2026' }),
  },
  cancelOrderAction: {
    ...BY_SEGES,
    form: async (scene) => {
      const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(Math.random() * 300))).toISOString().slice(0, 10);
      const request = { kind: 'state' as const, agreementId: scene.agreementId, on: day };
      return { id: succeeded(await perform(orderDocument, by(scene.people.analyst), request)).id };
    },
  },
};

const onePublished = async ({ people, agreementId }: Scene, publishedAt?: Date) => {
  const { id } = await onRecord(people.admin, agreementId, { title: `${SECRET}: relatório`, publishedAt });
  return { id };
};

export const ON_DOCUMENTS: Attacks<typeof documents> = {
  publishDocumentAction: { ...BY_SEGES, form: (scene) => onePublished(scene) },
  withdrawDocumentAction: { ...BY_SEGES, form: (scene) => onePublished(scene, new Date('2026-11-20T12:00:00Z')) },
};
