import 'server-only';
import { db } from '@/lib/db/client';
import { type CivilDate, fromUtc } from '@/lib/domain/calendar/civil-date';

/** The goals of the published plans by their code, in the plan's order. Plans are public. */
export async function readGoalChoices(): Promise<{ code: string; description: string }[]> {
  const goals = await db.goal.groupBy({
    by: ['code'],
    where: { workPlan: { publishedAt: { not: null } } },
    _min: { position: true, description: true },
    orderBy: [{ _min: { position: 'asc' } }, { code: 'asc' }],
  });
  return goals.map(({ code, _min }) => ({ code, description: _min.description ?? '' }));
}

/** The day on which the first of the agreements began; null before any is registered. */
export async function readFirstDay(): Promise<CivilDate | null> {
  const { _min } = await db.agreement.aggregate({ _min: { startsOn: true } });
  return fromUtc(_min.startsOn);
}

/** Goals of a code or an axis, in every version of every plan; undefined where neither is asked. They are few. */
export async function goalIdsOf({ meta, eixo }: { meta?: string; eixo?: number }): Promise<string[] | undefined> {
  if (!meta && !eixo) return undefined;
  const axes = eixo ? { some: { axis: { number: eixo } } } : undefined;
  const goals = await db.goal.findMany({ where: { code: meta, axes }, select: { id: true } });
  return goals.map(({ id }) => id);
}
