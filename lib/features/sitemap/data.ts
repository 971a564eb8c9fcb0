import 'server-only';
import { db } from '@/lib/db/client';
import { PLAN_IN_FORCE } from '@/lib/db/scope';
import { printedCode } from '@/lib/domain/documents/code';

export const KINDS = ['cursos', 'praticas', 'participes', 'relatorios'] as const;
export type Kind = (typeof KINDS)[number];

interface Entry {
  id: string;
  changedAt: Date | null;
}

/** Records with a public page of their own. */
const PRACTICES = { status: 'PUBLISHED', restricted: false } as const;

const REPORTS = { publishedAt: { not: null } } as const;

/** How many pages of each kind there are. */
export async function countPages(): Promise<Record<Kind, number>> {
  const [cursos, praticas, participes, relatorios] = await Promise.all([
    db.courseClass.count(),
    db.goodPractice.count({ where: PRACTICES }),
    db.party.count(),
    db.issuedDocument.count({ where: REPORTS }),
  ]);
  return { cursos, praticas, participes, relatorios };
}

/** Some of the pages of a kind, in the order of their ids. */
export async function readPages(kind: Kind, { take, skip }: { take: number; skip: number }): Promise<Entry[]> {
  const page = { orderBy: { id: 'asc' }, take, skip } as const;
  if (kind === 'cursos') return changed(await db.courseClass.findMany({ ...page, select: CHANGED }));
  if (kind === 'praticas')
    return changed(await db.goodPractice.findMany({ ...page, where: PRACTICES, select: CHANGED }));
  if (kind === 'relatorios') {
    const reports = await db.issuedDocument.findMany({
      ...page,
      where: REPORTS,
      select: { code: true, issuedAt: true },
    });
    return reports.map(({ code, issuedAt }) => ({ id: printedCode(code), changedAt: issuedAt }));
  }
  const parties = await db.party.findMany({ ...page, select: { id: true } });
  return parties.map(({ id }) => ({ id, changedAt: null }));
}

const CHANGED = { id: true, updatedAt: true } as const;
const changed = (rows: { id: string; updatedAt: Date }[]) =>
  rows.map(({ id, updatedAt }) => ({ id, changedAt: updatedAt }));

/** The codes of the goals of the agreement that the portal shows. */
export async function readGoalCodes(): Promise<string[]> {
  const agreement = await db.agreement.findFirst({
    orderBy: { number: 'asc' },
    select: {
      workPlans: { ...PLAN_IN_FORCE, select: { goals: { orderBy: { position: 'asc' }, select: { code: true } } } },
    },
  });
  return agreement?.workPlans[0]?.goals.map(({ code }) => code) ?? [];
}
