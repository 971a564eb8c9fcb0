import type { FormAction } from '@/lib/action/form-state';
import { refused } from './accounts';

/** Whether what a person reads is that they have to wait, and for how long. */
export const isThrottled = (texts: string[]) => /Foram muit[ao]s .*Espere \d+ (minuto|hora)/.test(texts.join());

/** Fails by this form until it is refused for that; how many tries it took. */
export async function triesAllowed(action: FormAction, fields: Record<string, string>, most = 60): Promise<number> {
  for (let n = 0; n < most; n++) if (isThrottled((await refused(action, fields)).formErrors)) return n;
  return most;
}
