import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { recordAudit } from '@/lib/audit/record';
import { now as clockNow, dayOf } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';
import { statementWithin } from '@/lib/db/statement';
import { transaction } from '@/lib/db/transaction';
import { type CivilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { env } from '@/lib/env/env';
import { awaited, findCollection, pickedOf } from '@/lib/features/collections/data';
import { collectionHref, reminderForm, reminderReference } from '@/lib/features/collections/schema';
import { formatDate } from '@/lib/format/date';
import { askFor } from '@/lib/jobs/queue';
import { sendMail } from '@/lib/mail/send';
import { findReminderToMail, listDueForReminder, readersOf } from './data';

/** The job by which people are reminded by mail. */
const REMINDER_MAIL = 'reminder-mail';

/** Reminds the parties that were ticked, or all with these filters, as far as they have not answered. */
export const remindParties = defineMutation({
  permission: 'collection.manage',
  schema: reminderForm,
  load: async ({ tx, actor }, { id }) => {
    const collection = await findCollection(actor, { id }, 'collection.manage', tx);
    return collection && { agreementId: collection.agreementId, collection };
  },
  run: async ({ tx, actor, today }, input, { collection }) => {
    const { id: collectionId, year, closedAt } = collection;
    if (closedAt) throw new Refusal('COLLECTION_CLOSED');
    const where = { AND: [pickedOf(actor, collection, input, today), awaited(today)] };
    const rows = await tx.obligation.findMany({ where, select: { partyId: true } });
    if (rows.length === 0) throw new Refusal('NOBODY_CHOSEN');
    const wanted = rows.map(({ partyId }) => ({ collectionId, partyId }));
    return { year, reminded: await remind(tx, wanted, today, actor.userId) };
  },
  audit: ({ id }, { collection: { year } }, { reminded }) =>
    reminded.length === 0
      ? null
      : {
          action: 'collection.reminded',
          entity: 'ReportCollection',
          entityId: id,
          data: { year, parties: reminded.length },
        },
});

/** Each morning: who is due in seven days or tomorrow hears of it, in whatever agreement. Run again, it does nothing more. */
export async function remindOfDeadlines(): Promise<void> {
  const at = clockNow();
  await transaction(async (tx) => {
    const due = await listDueForReminder(tx, dayOf(at));
    const wanted = due.map(({ id, partyId }) => ({ collectionId: id, partyId }));
    const reminded = await remind(tx, wanted, dayOf(at), null);
    const years = new Map(due.map(({ id, year }) => [id, year]));
    const entries = [...years].flatMap(([id, year]) => {
      const parties = reminded.filter(({ collectionId }) => collectionId === id).length;
      const entry = { action: 'collection.reminded', entity: 'ReportCollection', entityId: id } as const;
      return parties > 0 ? [{ ...entry, data: { year, parties } }] : [];
    });
    if (entries.length > 0) await recordAudit(tx, null, at, entries);
  });
}

type Reminded = { collectionId: string; partyId: string };

/** Puts on record who is reminded today, as far as nobody did so yet and someone reads it, and asks for the messages. */
async function remind(tx: Tx, wanted: Reminded[], day: CivilDate, askedById: string | null): Promise<Reminded[]> {
  const readers = new Map<string, string[]>();
  for (const { partyId, userId } of await readersOf([...new Set(wanted.map((one) => one.partyId))], tx))
    readers.set(partyId, [...(readers.get(partyId) ?? []), userId]);
  const told = wanted.filter(({ partyId }) => readers.has(partyId));
  const reminded = await tx.$queryRaw<Reminded[]>`
    INSERT INTO "CollectionReminder" ("collectionId", "partyId", day, "askedById")
    SELECT wanted.collection, wanted.party, ${toUtc(day)}::date, ${askedById}::uuid
    FROM unnest(${told.map(({ collectionId }) => collectionId)}::uuid[], ${told.map(({ partyId }) => partyId)}::uuid[])
      AS wanted(collection, party)
    ON CONFLICT DO NOTHING
    RETURNING "collectionId", "partyId"`;
  const messages = reminded.flatMap(({ collectionId, partyId }) =>
    (readers.get(partyId) ?? []).map((userId) => ({ collectionId, partyId, userId, day })),
  );
  await askFor(statementWithin(tx), REMINDER_MAIL, messages);
  return reminded;
}

/** Tells a person by mail that their party's answer is awaited. Run again, it sends the same message. */
export async function mailReminder(data: object): Promise<void> {
  const reference = reminderReference.parse(data);
  const found = await findReminderToMail(reference);
  if (!found) return;
  const { user, party, year, dueOn } = found;
  await sendMail({
    id: `coleta.${reference.collectionId}.${reference.partyId}.${reference.userId}.${reference.day}`,
    to: { name: user.name, address: user.email },
    subject: `Plano de Trabalho: faltam as ações de ${year} de ${party.acronym}`,
    text: [
      `A SEGES pediu as ações de ${year} para o relatório anual${dueOn ? `, até ${formatDate(dueOn)}` : ''}.`,
      `A resposta de ${party.acronym} ainda não foi enviada. Se não há o que informar, declare “nada a informar”: também é resposta.`,
      `Para responder: ${new URL(collectionHref(year), env.APP_URL).href}`,
      'Esta mensagem é automática. Não responda por e-mail.',
    ].join('\n\n'),
  });
}
