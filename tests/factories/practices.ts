import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { decidePractice, savePractice } from '@/lib/features/practices/mutations';
import type { practiceForm } from '@/lib/features/practices/schema';
import { by, succeeded } from '@/tests/factories/activities';
import { DEEDS } from '@/tests/factories/trail';

export type TypedPractice = z.input<typeof practiceForm>;

/** A whole practice as the form sends it the first time; what is given replaces it. */
export function typedPractice(given: Partial<TypedPractice> = {}): TypedPractice {
  return {
    ...{ id: randomUUID(), version: '0', title: 'Quadro de prazos', summary: 'Um quadro único por convênio.' },
    ...{ done: 'Reunimos as planilhas.', results: 'Nada atrasou.', year: '2026', axis: 'capacity-building' },
    intent: 'submit',
    ...given,
  };
}

/** Sent to SEGES, at version 1. */
export async function offered(author: Actor, given: Partial<TypedPractice> = {}): Promise<TypedPractice> {
  const form = typedPractice(given);
  succeeded(await perform(savePractice, by(author), form));
  return form;
}

type Decision = 'PUBLISH' | 'RETURN' | 'RETRACT';

/** What SEGES decides of a practice at a version; giving it back says why. */
export function decidedPractice(reviewer: Actor, id: string, decision: Decision, version = '1') {
  const named = { id, version };
  return perform(
    decidePractice,
    by(reviewer),
    decision === 'PUBLISH' ? { ...named, decision } : { ...named, decision, note: 'Conte os números' },
  );
}

/** Sent and published, at version 2. */
export async function publishedPractice(author: Actor, reviewer: Actor, given: Partial<TypedPractice> = {}) {
  const form = await offered(author, given);
  succeeded(await decidedPractice(reviewer, form.id, 'PUBLISH'));
  return form;
}

/** Everything that keeping practices touches. */
export async function everyPractice() {
  const practices = await db.goodPractice.findMany({ orderBy: { id: 'asc' } });
  return { practices, audit: await db.auditEvent.count(DEEDS) };
}
