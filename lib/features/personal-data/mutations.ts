import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import { recordAudit } from '@/lib/audit/record';
import { now as clockNow, dayOf } from '@/lib/clock/clock';
import { transaction } from '@/lib/db/transaction';
import { fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { lastEndErased } from '@/lib/domain/designations/retention';
import { formatCpf } from '@/lib/domain/identifiers/cpf';
import { formatPhone } from '@/lib/domain/identifiers/phone';
import { termEnd } from '@/lib/domain/obligations/term';
import { findByCpf, findSealed, readDisclosures, readOfPerson } from '@/lib/features/personal-data/data';
import { lookUpForm, MOST_AN_HOUR, ownExport, personExport, revealForm } from '@/lib/features/personal-data/schema';
import { readSettings } from '@/lib/features/settings/data';
import { log } from '@/lib/log/log';
import { PLACE } from '@/lib/vault/places';
import { unseal } from '@/lib/vault/vault';

const ONE_HOUR = 3_600_000;
/** Rows that one transaction of the night erases. */
const BATCH = 100;

/** One person's CPF and phone in full, for a reason that the trail keeps. */
export interface Revealed {
  cpf: string;
  phone: string | null;
}

/** Shows one person's CPF and phone in full. Each time is put on record. */
export const revealPerson = defineMutation({
  permission: 'person.reveal',
  schema: revealForm,
  load: ({ tx, actor }, { id }) => findSealed(tx, actor, id),
  run: async (context, _input, { id, cpf, phone }): Promise<Revealed> => {
    await assertModerate(context);
    return {
      cpf: formatCpf(unseal(cpf, PLACE.cpf(id))),
      phone: phone === null ? null : formatPhone(unseal(phone, PLACE.phone(id))),
    };
  },
  audit: ({ id, reason }, { partyId }) => ({
    action: 'personalData.revealed',
    entity: 'Designation',
    entityId: id,
    partyId,
    data: { reason },
  }),
});

/** Finds a designated person by the whole CPF. Who tries many is seen: what a mask hides could be guessed. */
export const lookUpCpf = defineMutation({
  permission: 'person.reveal',
  schema: lookUpForm,
  load: async ({ actor }) => actor.memberships[0] ?? null,
  run: async (context, { cpf }) => {
    await assertModerate(context);
    const found = await findByCpf(context.tx, context.actor, cpf);
    return { id: found?.id ?? null };
  },
  audit: (_input, { partyId }, { id }) => ({
    action: 'personalData.lookedUp',
    entity: 'Designation',
    entityId: id ?? '',
    partyId,
    data: { found: id !== null },
  }),
});

/** Gathers all that is held of one designated person, to be handed to that person. */
export const exportPerson = defineMutation({
  permission: 'person.reveal',
  schema: personExport,
  load: ({ tx, actor }, { id }) => findSealed(tx, actor, id),
  run: async (context, _input, { id, cpf }) => {
    await assertModerate(context);
    const { tx, actor } = context;
    const designations = await readOfPerson(tx, actor, unseal(cpf, PLACE.cpf(id)));
    const disclosures = await readDisclosures(
      tx,
      designations.map((one) => one.id),
    );
    return { designations, disclosures };
  },
  audit: ({ id }, { partyId }) => ({
    action: 'personalData.exported',
    entity: 'Designation',
    entityId: id,
    partyId,
    data: { reason: 'SUBJECT_REQUEST' },
  }),
});

/** Puts on record that a person took a copy of their own data. */
export const recordOwnExport = defineMutation({
  permission: 'account.own',
  schema: ownExport,
  load: async ({ actor }) => {
    const [first] = actor.memberships;
    return first ? { ...first, userId: actor.userId } : null;
  },
  run: async () => null,
  audit: (_input, { userId, partyId }) => ({
    action: 'personalData.exported',
    entity: 'User',
    entityId: userId,
    partyId,
  }),
});

/** Refuses who shows or looks for more than honest work does, and tells the log. */
async function assertModerate({ tx, actor, now }: MutationContext): Promise<void> {
  const times = await tx.auditEvent.count({
    where: {
      actorId: actor.userId,
      entity: 'Designation',
      action: { startsWith: 'personalData.' },
      at: { gt: new Date(now.getTime() - ONE_HOUR) },
    },
  });
  if (times < MOST_AN_HOUR) return;
  log.warn({ userId: actor.userId, times }, 'unusually many reveals of personal data in one hour');
  throw new Refusal('REVEALED_ENOUGH');
}

/**
 * Each night: what is held of people goes when the retention after their designation is over. A designation also ends
 * with its party's participation and with the agreement. Run again, it finds nothing more.
 */
export async function erasePastDesignations(): Promise<void> {
  while ((await eraseBatch(clockNow())) === BATCH);
}

async function eraseBatch(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const { retentionYears } = await readSettings(tx);
    const last = lastEndErased(dayOf(now), retentionYears);
    const agreements = await tx.agreement.findMany({ select: { id: true, startsOn: true, termMonths: true } });
    const over = agreements.filter(
      ({ startsOn, termMonths }) => termEnd({ startsOn: fromUtc(startsOn), months: termMonths }) <= last,
    );
    const rows = await tx.designation.findMany({
      where: {
        OR: [
          { endsOn: { lte: toUtc(last) } },
          { party: { leftOn: { lte: toUtc(last) } } },
          { party: { agreementId: { in: over.map(({ id }) => id) } } },
        ],
      },
      select: { id: true, partyId: true },
      take: BATCH,
    });
    if (rows.length === 0) return 0;
    await tx.designation.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    await recordAudit(
      tx,
      null,
      now,
      rows.map(({ id, partyId }) => ({ action: 'designation.erased', entity: 'Designation', entityId: id, partyId })),
    );
    return rows.length;
  });
}
