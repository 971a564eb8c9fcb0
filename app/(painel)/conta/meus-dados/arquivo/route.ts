import { dataCopy } from '@/app/(painel)/data-copy';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import { exportOwnData } from '@/lib/features/personal-data/loaders';

/** A copy of all that is held of who asks. */
export async function POST() {
  return dataCopy('meus-dados', async () => {
    const actor = await currentActor();
    if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
    return exportOwnData({ actor, now: now() });
  });
}
