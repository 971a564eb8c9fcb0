import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import type { Designation } from '@/lib/db/generated/client';
import { partiesWithin, partyRecords } from '@/lib/db/scope';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { DesignationField, DesignationPurpose } from '@/lib/domain/glossary';
import { readOwedPurposes } from '@/lib/features/designations/data';
import { designationEdit, designationEnd, designationForm, replacementForm } from '@/lib/features/designations/schema';
import { CPF_HASH, PLACE } from '@/lib/vault/places';
import { keyedHash, keyedHashes, seal, unseal } from '@/lib/vault/vault';

/** What a form tells of a person. */
interface Facts {
  name: string;
  email: string;
  startsOn: CivilDate;
  cpf: string;
  phone?: string;
}

/** Designates someone for their party. */
export const designate = defineMutation({
  permission: 'person.manage',
  schema: designationForm,
  load: async ({ tx, actor }, { id, partyId }) => {
    const party = await tx.party.findFirst({
      where: { AND: [{ id: partyId }, partiesWithin(actor, 'person.manage')] },
      select: { id: true, agreementId: true, leftOn: true },
    });
    const existing = await tx.designation.findUnique({ where: { id } });
    return party && { agreementId: party.agreementId, partyId, party, existing };
  },
  run: async (context, input, { party, existing }) => {
    const { id, partyId, purpose } = input;
    if (existing) {
      const isRepeat = existing.partyId === partyId && existing.purpose === purpose && isSame(existing, input);
      if (!isRepeat) throw new Refusal('CONFLICT');
      return { id, repeated: true };
    }
    const owed = await readOwedPurposes(party, context.tx);
    if (!owed.includes(purpose))
      throw new Refusal('INVALID', { purpose: ['O plano não pede esta designação a este partícipe.'] });
    if (party.leftOn !== null && fromUtc(party.leftOn) <= context.today) throw new Refusal('WRONG_STATE');
    await create(context, { id, partyId, purpose, replacesId: null }, input);
    return { id, repeated: false };
  },
  audit: ({ purpose }, { partyId }, { id, repeated }) =>
    repeated
      ? null
      : { action: 'designation.registered', entity: 'Designation', entityId: id, partyId, data: { purpose } },
});

/** Mends what was typed wrong. CPF and phone stay unless another was typed. */
export const changeDesignation = defineMutation({
  permission: 'person.manage',
  schema: designationEdit,
  load: (context, { id }) => loadDesignation(context, id),
  run: async (context, input, stored) => {
    const told = { ...input, cpf: input.cpf ?? cpfOf(stored), phone: input.phone ?? phoneOf(stored) };
    const changed = differences(stored, told);
    if (changed.length === 0) return { id: stored.id, changed };
    if (stored.version !== input.version) throw await conflictWith(context.tx, stored);
    assertFacts(told, stored.purpose, context.today);
    if (stored.endsOn && told.startsOn > fromUtc(stored.endsOn))
      throw new Refusal('INVALID', { startsOn: ['A data é depois do fim desta designação.'] });
    if (changed.includes('cpf') && stored.endsOn === null) await assertOnce(context.tx, stored, told.cpf);
    await context.tx.designation.update({
      where: { id: stored.id },
      data: { ...columns(stored.id, told), version: stored.version + 1 },
    });
    return { id: stored.id, changed };
  },
  audit: ({ id }, { partyId }, { changed }) =>
    changed.length === 0
      ? null
      : {
          action: 'designation.changed',
          entity: 'Designation',
          entityId: id,
          partyId,
          data: { fields: changed.join(' ') },
        },
});

/** Ends a designation on a day, for a reason. Nobody takes over. */
export const endDesignation = defineMutation({
  permission: 'person.manage',
  schema: designationEnd,
  load: (context, { id }) => loadDesignation(context, id),
  run: async ({ tx, today }, { id, version, endsOn, reason }, stored) => {
    if (stored.endsOn && fromUtc(stored.endsOn) === endsOn && stored.endedReason === reason)
      return { id, repeated: true };
    if (stored.endsOn) throw new Refusal('WRONG_STATE');
    if (stored.version !== version) throw await conflictWith(tx, stored);
    assertEnd(stored, endsOn, today, 'endsOn');
    await tx.designation.update({
      where: { id },
      data: { endsOn: toUtc(endsOn), endedReason: reason, version: version + 1 },
    });
    return { id, repeated: false };
  },
  audit: ({ id, endsOn }, { partyId }, { repeated }) =>
    repeated ? null : { action: 'designation.ended', entity: 'Designation', entityId: id, partyId, data: { endsOn } },
});

/** Ends one designation and begins the next on the same day, which remembers whom it took over from. */
export const replaceDesignation = defineMutation({
  permission: 'person.manage',
  schema: replacementForm,
  load: async (context, { id, replacesId }) => {
    const stored = await loadDesignation(context, replacesId);
    const existing = await context.tx.designation.findUnique({ where: { id } });
    return stored && { ...stored, existing };
  },
  run: async (context, input, { existing, ...stored }) => {
    const { id, startsOn, reason, version } = input;
    const { tx, today } = context;
    if (existing) {
      if (existing.replacesId !== stored.id || !isSame(existing, input)) throw new Refusal('CONFLICT');
      return { id, repeated: true, ended: false };
    }
    if (await tx.designation.count({ where: { replacesId: stored.id } })) throw new Refusal('WRONG_STATE');
    if (stored.version !== version) throw await conflictWith(tx, stored);
    const ended = stored.endsOn === null;
    if (ended) {
      if (!reason) throw new Refusal('INVALID', { reason: ['Diga por que a outra pessoa deixou a função.'] });
      assertEnd(stored, startsOn, today, 'startsOn');
      const end = { endsOn: toUtc(startsOn), endedReason: reason, version: version + 1 };
      await tx.designation.update({ where: { id: stored.id }, data: end });
    } else if (stored.endsOn && startsOn < fromUtc(stored.endsOn)) {
      throw new Refusal('INVALID', { startsOn: ['A data é antes do fim da designação anterior.'] });
    }
    await create(context, { id, partyId: stored.partyId, purpose: stored.purpose, replacesId: stored.id }, input);
    return { id, repeated: false, ended };
  },
  audit: ({ replacesId, startsOn }, { partyId, purpose }, { id, repeated, ended }) => {
    if (repeated) return null;
    const about = { entity: 'Designation', partyId } as const;
    const data = { purpose, replaces: replacesId };
    const begun = { ...about, action: 'designation.registered' as const, entityId: id, data };
    if (!ended) return begun;
    return [{ ...about, action: 'designation.ended', entityId: replacesId, data: { endsOn: startsOn } }, begun];
  },
});

async function loadDesignation({ tx, actor }: MutationContext, id: string) {
  const stored = await tx.designation.findFirst({
    where: { AND: [{ id }, partyRecords(actor, 'person.manage')] },
    include: { party: { select: { agreementId: true } } },
  });
  return stored && { ...stored, agreementId: stored.party.agreementId };
}

type Row = Pick<Designation, 'id' | 'partyId' | 'purpose' | 'replacesId'>;

async function create({ tx, actor, now, today }: MutationContext, row: Row, facts: Facts): Promise<void> {
  assertFacts(facts, row.purpose, today);
  await assertOnce(tx, row, facts.cpf);
  await tx.designation.create({
    data: { ...row, ...columns(row.id, facts), createdById: actor.userId, createdAt: now },
  });
}

/** The columns of what was told, sealed for the row they stand in. */
function columns(id: string, { name, email, startsOn, cpf, phone }: Facts) {
  return {
    name,
    email,
    startsOn: toUtc(startsOn),
    cpf: seal(cpf, PLACE.cpf(id)),
    cpfHash: keyedHash(cpf, CPF_HASH),
    phone: phone === undefined ? null : seal(phone, PLACE.phone(id)),
  };
}

/** What the plan asks of a person depends on what for: the Painel Gerencial takes no phone. */
function assertFacts({ startsOn, phone }: Facts, purpose: DesignationPurpose, today: CivilDate): void {
  const problems = {
    ...(startsOn > today ? { startsOn: ['Registre a partir do dia em que a designação começa.'] } : {}),
    ...(purpose === 'FOLLOW_UP' && !phone ? { phone: ['Informe o telefone.'] } : {}),
    ...(purpose === 'PANEL' && phone ? { phone: ['Para o Painel Gerencial não se guarda telefone.'] } : {}),
  };
  if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
}

function assertEnd({ startsOn }: Designation, end: CivilDate, today: CivilDate, field: 'endsOn' | 'startsOn'): void {
  if (end > today) throw new Refusal('INVALID', { [field]: ['A data ainda não chegou.'] });
  if (end < fromUtc(startsOn)) throw new Refusal('INVALID', { [field]: ['A data é antes do início da designação.'] });
}

/** The same person is in function once for each purpose of a party. */
async function assertOnce(tx: Tx, { id, partyId, purpose }: Pick<Row, 'id' | 'partyId' | 'purpose'>, cpf: string) {
  const again = await tx.designation.count({
    where: { partyId, purpose, cpfHash: { in: keyedHashes(cpf, CPF_HASH) }, endsOn: null, id: { not: id } },
  });
  if (again > 0) throw new Refusal('INVALID', { cpf: ['Esta pessoa já está nesta lista.'] });
}

function cpfOf({ id, cpf }: Designation): string {
  return unseal(cpf, PLACE.cpf(id));
}

function phoneOf({ id, phone }: Designation): string | undefined {
  return phone === null ? undefined : unseal(phone, PLACE.phone(id));
}

/** Which facts differ from what is on record, by name alone. */
function differences(stored: Designation, told: Facts): DesignationField[] {
  const known: Record<DesignationField, string | undefined> = {
    name: stored.name,
    cpf: cpfOf(stored),
    phone: phoneOf(stored),
    email: stored.email,
    startsOn: fromUtc(stored.startsOn),
  };
  return (Object.keys(known) as DesignationField[]).filter((field) => known[field] !== told[field]);
}

/** The same form sent again (a double click, a retry): what it asked for is already so. */
function isSame(stored: Designation, told: Facts): boolean {
  return differences(stored, told).length === 0;
}

/** What stands by now, so that the form can show both. Numbers are not among it. */
async function conflictWith(tx: Tx, stored: Designation): Promise<Refusal> {
  const latest = await tx.auditEvent.findFirst({
    where: { entity: 'Designation', entityId: stored.id, action: { startsWith: 'designation.' } },
    orderBy: { id: 'desc' },
    select: { actorId: true, at: true },
  });
  const author = await tx.user.findUnique({
    where: { id: latest?.actorId ?? stored.createdById },
    select: { name: true },
  });
  const { name, email, version, createdAt } = stored;
  const values = { name, email, startsOn: fromUtc(stored.startsOn) };
  return new Refusal('CONFLICT', {}, undefined, {
    version,
    by: author?.name ?? '',
    at: latest?.at ?? createdAt,
    values,
  });
}
