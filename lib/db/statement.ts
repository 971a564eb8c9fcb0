import type { Tx } from '@/lib/db/client';

/** Runs another library's statement inside a transaction of ours. */
export function statementWithin(tx: Tx): (text: string, values: unknown[]) => Promise<unknown[]> {
  return (text, values) => tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null));
}
