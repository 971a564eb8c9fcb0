import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { COLUMNS } from '@/lib/domain/accessions/spreadsheet';
import type { Actor } from '@/lib/domain/permissions/policy';
import { endAccession, importAccessions, registerAccession } from '@/lib/features/accessions/mutations';
import type { accessionEnd, accessionForm } from '@/lib/features/accessions/schema';
import { by } from '@/tests/factories/activities';
import { DEEDS } from '@/tests/factories/trail';

export type TypedAccession = z.input<typeof accessionForm>;
type Given = Partial<TypedAccession>;

/** The accession of IEX/RO on 14/10/2026, as the form sends it; what is given replaces it. */
export async function typedAccession(given: Given = {}): Promise<TypedAccession> {
  const { id: agreementId } = await db.agreement.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
  return {
    id: randomUUID(),
    agreementId,
    instrument: 'Acordo de Adesão',
    number: '1/2026',
    seiProcess: '19973.010322/2025-54',
    signedOn: '2026-10-14',
    cnpj: '12.ABC.345/01DE-35',
    name: 'Instituto Exemplo de Rondônia',
    acronym: 'IEX/RO',
    sphere: 'Público Estadual',
    elo: 'Estados',
    calendar: 'BR-RO',
    scope: 'Convênios do instituto',
    ...given,
  };
}

/** Registers as the form does, saying yes to whatever it opens late. */
export async function registered(actor: Actor, given: Given = {}) {
  const input = await typedAccession(given);
  const first = await perform(registerAccession, by(actor), input);
  if (first.ok || !first.impact) return first;
  return perform(registerAccession, by(actor), { ...input, seen: first.impact.seen });
}

/** Ends as the form does, saying yes to what it closes. */
export async function ended(actor: Actor, input: z.input<typeof accessionEnd>) {
  const first = await perform(endAccession, by(actor), input);
  if (first.ok || !first.impact) return first;
  return perform(endAccession, by(actor), { ...input, seen: first.impact.seen });
}

type Line = Partial<Record<(typeof COLUMNS)[number]['field'], string>>;

/** A file of these lines; what a line does not say is as in the example of the page. */
export function sheet(lines: Line[]): string {
  const header = COLUMNS.map(({ name }) => name).join(';');
  return [header, ...lines.map((line) => COLUMNS.map(({ field, example }) => line[field] ?? example).join(';'))].join(
    '\n',
  );
}

/** Imports as the page does; with `confirm`, says yes to what the preview shows. */
export async function imported(actor: Actor, text: string, { confirm = true, id = randomUUID() } = {}) {
  const { agreementId } = await typedAccession();
  const input = { id, agreementId, text };
  const first = await perform(importAccessions, by(actor), input);
  if (first.ok || !first.impact || !confirm) return first;
  return perform(importAccessions, by(actor), { ...input, seen: first.impact.seen });
}

/** A valid CNPJ for each number, by the check digits of the register. */
export function cnpjOf(index: number): string {
  const body = `${String(index).padStart(8, '0')}0001`;
  const digit = (text: string) => {
    const sum = [...text].reverse().reduce((total, figure, at) => total + Number(figure) * ((at % 8) + 2), 0);
    return String(sum % 11 < 2 ? 0 : 11 - (sum % 11));
  };
  const first = digit(body);
  return `${body}${first}${digit(body + first)}`;
}

/** Everything that an accession touches. */
async function everything() {
  const [parties, accessions, events, assignments, obligations, changes, audit] = await Promise.all([
    db.party.findMany({ orderBy: { id: 'asc' } }),
    db.accession.findMany({ orderBy: { partyId: 'asc' } }),
    db.agreementEvent.findMany({ orderBy: { id: 'asc' } }),
    db.assignment.count(),
    db.obligation.findMany({ orderBy: { id: 'asc' } }),
    db.obligationChange.count(),
    db.auditEvent.count(DEEDS),
  ]);
  return { parties, accessions, events, assignments, obligations, changes, audit };
}

/** Tries something that must leave no trace. */
export async function expectNothingChanged(attempt: () => Promise<unknown>) {
  const before = await everything();
  await attempt();
  expect(await everything()).toEqual(before);
}
