import { z } from 'zod';
import { GOVBR_LEVELS } from '@/lib/domain/accounts/govbr-level';

const PRODUCTION = 'https://sso.acesso.gov.br';

/** Where gov.br answers, without a final slash. Plain http serves only a server on this machine, in tests. */
const issuer = z
  .url({ protocol: /^https?$/ })
  .refine((text) => {
    const { protocol, hostname, search, hash } = new URL(text);
    return !search && !hash && (protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname));
  })
  .transform((text) => text.replace(/\/+$/, ''));

/** Settings of sign-in with gov.br, which is off unless it is given a client and its secret. */
export const govbr = {
  GOVBR_CLIENT_ID: z
    .string()
    .regex(/^[\w.:-]{3,200}$/)
    .optional(),
  GOVBR_CLIENT_SECRET: z.string().min(12).optional(),
  GOVBR_ISSUER: issuer.optional(),
  GOVBR_LEVEL: z.enum(GOVBR_LEVELS).optional(),
};

type Govbr = z.output<z.ZodObject<typeof govbr>>;

export const GOVBR_EXPECTED: Record<keyof Govbr, string> = {
  GOVBR_CLIENT_ID: 'o identificador do sistema no gov.br, sem espaços',
  GOVBR_CLIENT_SECRET: 'o segredo que o gov.br deu ao sistema, de 12 caracteres ou mais',
  GOVBR_ISSUER: 'o endereço https do Login Único, como https://sso.acesso.gov.br',
  GOVBR_LEVEL: 'bronze, silver ou gold',
};

/** What is missing or too much, as a sentence; null when nothing is. */
export function missingOfGovbr({
  GOVBR_CLIENT_ID,
  GOVBR_CLIENT_SECRET,
  GOVBR_ISSUER,
  GOVBR_LEVEL,
}: Govbr): string | null {
  if (GOVBR_CLIENT_ID && GOVBR_CLIENT_SECRET) return null;
  if (!GOVBR_CLIENT_ID && !GOVBR_CLIENT_SECRET && !GOVBR_ISSUER && !GOVBR_LEVEL) return null;
  return 'a entrada com gov.br só vale com GOVBR_CLIENT_ID e GOVBR_CLIENT_SECRET. Informe os dois, ou nenhum ajuste do gov.br.';
}

/** How to sign in with gov.br; null while that is off. */
export function govbrSettings(settings: Govbr) {
  const { GOVBR_CLIENT_ID: clientId, GOVBR_CLIENT_SECRET: clientSecret } = settings;
  if (!clientId || !clientSecret) return null;
  return {
    clientId,
    clientSecret,
    issuer: settings.GOVBR_ISSUER ?? PRODUCTION,
    level: settings.GOVBR_LEVEL ?? ('silver' as const),
  };
}
