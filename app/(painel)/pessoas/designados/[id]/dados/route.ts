import { dataCopy } from '@/app/(painel)/data-copy';
import { currentActor } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import { exportPersonData } from '@/lib/features/personal-data/loaders';

/** A copy of all that is held of a designated person, to be handed to that person. */
export async function POST(_request: Request, { params }: RouteContext<'/pessoas/designados/[id]/dados'>) {
  const { id } = await params;
  return dataCopy('dados-da-pessoa', async () => {
    const actor = await currentActor();
    if (!actor) return { ok: false, code: 'SIGN_IN_AGAIN', fieldErrors: {} };
    return exportPersonData({ actor, now: now() }, id);
  });
}
