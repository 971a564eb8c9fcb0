/** How well gov.br knows a person, least first. */
export const GOVBR_LEVELS = ['bronze', 'silver', 'gold'] as const;

export type GovbrLevel = (typeof GOVBR_LEVELS)[number];

/** Ways of proving oneself at gov.br that are two factors in themselves: its own second step, or a certificate. */
const STRONG = ['mfa', 'x509'];

/** The level that gov.br wrote down; null for anything that is none. */
export function readGovbrLevel(written: unknown): GovbrLevel | null {
  return GOVBR_LEVELS.find((level) => level === written) ?? null;
}

/** Whether a person of this level may do what asks for another. Whoever has none may not. */
export function reachesLevel(level: GovbrLevel | null, needed: GovbrLevel): boolean {
  return level !== null && GOVBR_LEVELS.indexOf(level) >= GOVBR_LEVELS.indexOf(needed);
}

/** Whether the person proved two factors, by the token's list of methods (amr). */
export function provedTwoFactors(methods: unknown): boolean {
  return [methods].flat().some((method) => typeof method === 'string' && STRONG.includes(method));
}
