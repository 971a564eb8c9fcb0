import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { designate, endDesignation, replaceDesignation } from '@/lib/features/designations/mutations';
import type { designationForm, replacementForm } from '@/lib/features/designations/schema';
import { by, succeeded } from '@/tests/factories/activities';

export type TypedDesignation = z.input<typeof designationForm>;
type Given = Partial<TypedDesignation>;
type Replacing = Partial<z.input<typeof replacementForm>>;

/** A valid CPF for each number, by the check digits of the register. */
export function cpfOf(index: number): string {
  const body = String(100_000_000 + index);
  const digit = (text: string) => {
    const sum = [...text].reduce((total, figure, at) => total + Number(figure) * (text.length + 1 - at), 0);
    return String(((sum * 10) % 11) % 10);
  };
  const first = digit(body);
  return `${body}${first}${digit(body + first)}`;
}

let made = 0;

/** Someone who follows the agreement for a party, as the form sends it; what is given replaces it. */
export async function typedPerson(acronym: string, given: Given = {}): Promise<TypedDesignation> {
  const { id: partyId } = await db.party.findFirstOrThrow({ where: { acronym }, select: { id: true } });
  made += 1;
  return {
    id: randomUUID(),
    partyId,
    purpose: 'FOLLOW_UP',
    name: 'Rosa Fictícia da Silva',
    cpf: cpfOf(made),
    phone: '(69) 99999-0000',
    email: 'rosa@orgao.example',
    startsOn: '2026-02-02',
    ...given,
  };
}

/** A designation on record, at version 1. */
export async function designated(actor: Actor, acronym: string, given: Given = {}): Promise<TypedDesignation> {
  const form = await typedPerson(acronym, given);
  succeeded(await perform(designate, by(actor), form));
  return form;
}

/** Ends it on a day, without a replacement. */
export async function ended(actor: Actor, id: string, endsOn: string): Promise<void> {
  const input = { id, version: '1', endsOn, reason: 'Mudança de lotação' };
  succeeded(await perform(endDesignation, by(actor), input));
}

/** Who takes over, as the form sends it. */
export function replacing(replacesId: string, given: Replacing = {}): z.input<typeof replacementForm> {
  made += 1;
  return {
    id: randomUUID(),
    replacesId,
    version: '1',
    name: 'Sávio Fictício Souza',
    cpf: cpfOf(made),
    phone: '(69) 99999-1111',
    email: 'savio@orgao.example',
    startsOn: '2026-10-01',
    reason: 'Férias-prêmio seguidas de aposentadoria',
    ...given,
  };
}

/** Replaced on record. Returns the new form. */
export async function replaced(actor: Actor, replacesId: string, given: Replacing = {}) {
  const form = replacing(replacesId, given);
  succeeded(await perform(replaceDesignation, by(actor), form));
  return form;
}
