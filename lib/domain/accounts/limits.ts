/** Forms in which something secret could be guessed, or someone else's mailbox be filled. */
export type GuardedForm = 'sign-in' | 'password' | 'factor' | 'reset' | 'link';

/** So many tries in so many seconds. */
export interface Limit {
  points: number;
  seconds: number;
}

const QUARTER = 15 * 60;
const HOUR = 60 * 60;
const DAY = 24 * HOUR;

const GUESSES: Limit[] = [
  { points: 10, seconds: QUARTER },
  { points: 50, seconds: DAY },
];

/** Tries over one account: of all strangers together, and of each known browser by itself. */
export const ACCOUNT_LIMITS: Record<GuardedForm, Limit[]> = {
  'sign-in': GUESSES,
  password: GUESSES,
  factor: GUESSES,
  // No count of the day: each request sends the person a link that works, so that strangers who ask lock nobody out.
  reset: [{ points: 3, seconds: QUARTER }],
  link: GUESSES,
};

/** Tries from one address in all forms together. Generous, because whole ministries sit behind one. */
export const ADDRESS_LIMIT: Limit = { points: 300, seconds: QUARTER };

/** What the person reads who has tried too often. Rounded up, so that nobody comes back too early. */
export function throttledText(form: GuardedForm, milliseconds: number): string {
  const wait = waitText(milliseconds);
  if (form === 'reset') return `Foram muitos pedidos. Espere ${wait}, ou use o último link que chegou ao seu e-mail.`;
  const way = form === 'sign-in' ? ' Se tiver pressa, use “Esqueci a senha”: depois dela este navegador entra.' : '';
  return `Foram muitas tentativas. Espere ${wait} e tente de novo.${way}`;
}

function waitText(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  if (minutes < 60) return minutes === 1 ? '1 minuto' : `${minutes} minutos`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? '1 hora' : `${hours} horas`;
}
