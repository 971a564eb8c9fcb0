import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { PUBLIC_EVIDENCE } from '@/lib/db/scope';
import { hasWord } from '@/lib/db/words';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { searchWords } from '@/lib/domain/fold';
import type { EvidenceForm, EvidenceKind } from '@/lib/domain/glossary';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import type { WorkQuery } from './schema';

type Filter = Partial<Omit<WorkQuery, 'pagina'>>;
type Page = { take: number; skip: number };

/** What SEGES published of the proofs of an activity. */
interface Proof {
  id: string;
  title: string;
  kind: EvidenceKind;
  form: EvidenceForm;
  url: string | null;
  isPicture: boolean;
}

interface StoredWork {
  id: string;
  title: string;
  performedFrom: Date;
  performedTo: Date;
  hours: number | null;
  completed: number | null;
  participants: number | null;
  partyId: string;
  party: string;
  goals: string[];
  /** Whether these goals have pages: those of the agreement that the portal shows. */
  hasGoalPages: boolean;
  proofs: Proof[];
}

/** An evidence that anybody may see. */
const IS_PUBLIC = Prisma.sql`evidence.sensitivity = 'PUBLIC' AND evidence."publishedAt" IS NOT NULL`;

/**
 * Activities whose title anybody may read: validated, and with a proof that SEGES published. Words are looked for in
 * the title and the party alone, since finding by what is not shown would tell of it.
 */
function published({ busca, participe, meta, ano }: Filter): Prisma.Sql {
  const words = searchWords(busca).map((word) => {
    const like = `%${hasWord(word).contains}%`;
    return Prisma.sql`AND ((activity.folded LIKE ${like} AND fold(activity.title) LIKE ${like}) OR party.folded LIKE ${like})`;
  });
  const conditions = [
    ...words,
    participe && Prisma.sql`AND activity."partyId" = ${participe}::uuid`,
    ano && Prisma.sql`AND activity."performedTo" BETWEEN ${firstDay(ano)} AND ${lastDay(ano)}`,
    meta && servesGoal(meta),
  ].filter((condition) => condition instanceof Prisma.Sql);
  return Prisma.sql`
    FROM "Activity" activity JOIN "Party" party ON party.id = activity."partyId"
    WHERE activity.status = 'VALIDATED' AND activity.id IN (
      SELECT link."activityId" FROM "Evidence" evidence
      JOIN "ActivityEvidence" link ON link."evidenceId" = evidence.id
      WHERE ${IS_PUBLIC}
    ) ${conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty}`;
}

const firstDay = (year: number) => toUtc(civilDate(`${year}-01-01`));
const lastDay = (year: number) => toUtc(civilDate(`${year}-12-31`));

function servesGoal(code: string): Prisma.Sql {
  return Prisma.sql`AND EXISTS (
    SELECT 1 FROM "ActivityObligation" link
    JOIN "Obligation" obligation ON obligation.id = link."obligationId"
    JOIN "Goal" goal ON goal.id = obligation."goalId"
    WHERE link."activityId" = activity.id AND goal.code = ${code})`;
}

/** A page of what was done and may be shown, the latest first. Narrative, place, partners and authors are never read. */
export async function readWork(filter: Filter, { take, skip }: Page) {
  const rows = await db.$queryRaw<StoredWork[]>`
    WITH page AS (
      SELECT activity.*, party.acronym AS party, party."agreementId" ${published(filter)}
      ORDER BY activity."performedTo" DESC, activity.id LIMIT ${take} OFFSET ${skip}
    )
    SELECT page.id, page.title, page."performedFrom", page."performedTo", page.hours::float, page.completed,
           page.participants, page."partyId", page.party, served.goals, proof.proofs,
           page."agreementId" = (SELECT id FROM "Agreement" ORDER BY number LIMIT 1) AS "hasGoalPages"
    FROM page
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(code ORDER BY position), '{}') AS goals FROM (
        SELECT goal.code, min(goal.position) AS position
        FROM "ActivityObligation" link
        JOIN "Obligation" obligation ON obligation.id = link."obligationId"
        JOIN "Goal" goal ON goal.id = obligation."goalId"
        WHERE link."activityId" = page.id GROUP BY goal.code
      ) goal
    ) served
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object(
        'id', evidence.id, 'title', evidence.title, 'kind', evidence.kind, 'form', evidence.form, 'url', evidence.url,
        'isPicture', coalesce(file."mediaType" IN ('image/png', 'image/jpeg', 'image/webp') AND file.scan <> 'WAITING', false)
      ) ORDER BY evidence."publishedAt", evidence.id) AS proofs
      FROM "ActivityEvidence" link
      JOIN "Evidence" evidence ON evidence.id = link."evidenceId"
      LEFT JOIN LATERAL (
        SELECT "mediaType", scan FROM "EvidenceFile" WHERE "evidenceId" = evidence.id ORDER BY number DESC LIMIT 1
      ) file ON true
      WHERE link."activityId" = page.id AND ${IS_PUBLIC}
    ) proof
    ORDER BY page."performedTo" DESC, page.id`;
  return rows.map((row) => ({
    ...row,
    performedFrom: fromUtc(row.performedFrom),
    performedTo: fromUtc(row.performedTo),
  }));
}

/** How many there are, up to one more than lists show. */
export async function countWork(filter: Filter): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (SELECT 1 ${published(filter)} LIMIT ${MOST_LISTED + 1}) found`;
  return row?.total ?? 0;
}

/** The parties that have something to show, to choose from. */
export function readWorkingParties(take: number) {
  return db.party.findMany({
    where: {
      activities: {
        some: {
          status: 'VALIDATED',
          evidence: { some: { evidence: PUBLIC_EVIDENCE } },
        },
      },
    },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, acronym: true },
  });
}
