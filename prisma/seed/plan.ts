import type { PrismaClient } from '@/lib/db/generated/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import source from './data/work-plan.json' with { type: 'json' };

/** Each signatory follows the calendar of its own sphere. */
const CALENDAR_OF_SPHERE: Record<string, string> = { Federal: 'BR-FEDERAL', 'Público Estadual': 'BR-RO' };

/** ACT 189/2025: agreement, parties, axes, goals and who answers for each. Returns the agreement's id. */
export async function loadPlan(db: PrismaClient): Promise<string> {
  const { agreement } = source;
  const known = await db.agreement.findUnique({ where: { number: agreement.number }, select: { id: true } });
  if (known) return known.id;
  return db.$transaction(async (tx) => {
    const startsOn = toUtc(civilDate(agreement.startsOn));
    const { id } = await tx.agreement.create({
      data: {
        number: agreement.number,
        seiProcess: agreement.seiProcess,
        object: agreement.object,
        startsOn,
        termMonths: agreement.termMonths,
      },
    });
    const workPlan = await tx.workPlan.create({
      data: {
        agreementId: id,
        number: agreement.workPlan,
        verifierCode: agreement.verifierCode,
        crc: agreement.crc,
        effectiveFrom: startsOn,
        publishedAt: startsOn,
        axes: { create: source.axes },
      },
      include: { axes: true },
    });
    const calendars = new Map((await tx.calendar.findMany()).map((calendar) => [calendar.code, calendar.id]));
    const parties = await tx.party.createManyAndReturn({
      data: source.parties.map(({ signatory, parent, role, ...party }) => ({
        ...party,
        agreementId: id,
        role: role === 'coordinator' ? ('COORDINATOR' as const) : ('PARTNER' as const),
        parentName: parent,
        joinedOn: startsOn,
        calendarId: calendars.get(CALENDAR_OF_SPHERE[party.sphere] ?? '') ?? '',
        signatoryName: signatory.name,
        signatoryOffice: signatory.office,
        signatoryRegistration: signatory.registration,
      })),
    });
    const goals = await tx.goal.createManyAndReturn({
      data: source.goals.map((goal, position) => ({
        workPlanId: workPlan.id,
        position,
        code: goal.code,
        planLabel: goal.planLabel,
        description: goal.description,
        deadlineText: goal.deadlineText,
        rule: deadlineRule.parse(goal.rule),
        appliesToAccessions: goal.adherent,
      })),
    });
    const goalIds = new Map(goals.map((goal) => [goal.code, goal.id]));
    const axisIds = new Map(workPlan.axes.map((axis) => [axis.number, axis.id]));
    const partyIds = new Map(parties.map((party) => [party.acronym, party.id]));
    const link = (ids: Map<string | number, string>, key: string | number) => {
      const found = ids.get(key);
      if (!found) throw new Error(`the plan names something it does not have: ${key}`);
      return found;
    };
    await tx.goalAxis.createMany({
      data: source.goals.flatMap(({ code, axes }) =>
        axes.map((axis) => ({ goalId: link(goalIds, code), axisId: link(axisIds, axis) })),
      ),
    });
    await tx.assignment.createMany({
      data: source.goals.flatMap(({ code, responsible }) =>
        responsible.map((acronym) => ({ goalId: link(goalIds, code), partyId: link(partyIds, acronym) })),
      ),
    });
    return id;
  });
}
