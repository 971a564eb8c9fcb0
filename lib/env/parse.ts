import { z } from 'zod';
import { type CivilDate, parseCivilDate } from '@/lib/domain/calendar/civil-date';
import { FILE_SERVICES_EXPECTED, fileServices, missingTogether } from '@/lib/env/file-services';
import { GOVBR_EXPECTED, govbr, missingOfGovbr } from '@/lib/env/govbr';

const port = z.coerce.number().int().min(1).max(65_535);
const day = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

const keyNames = (text: string) => text.split(',').map((key) => key.split(':')[0]);

const schema = z.object({
  PORT: port.default(3000),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  APP_MODE: z.enum(['demo', 'production']).optional(),
  APP_TODAY: day.optional(),
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(2_000).default(50),
  ALLOW_VIDEO: z.enum(['0', '1']).default('0'),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  PROXY_COUNT: z.coerce.number().int().min(1).max(9).default(1),
  // id:key, the current one first; each key is 32 bytes in base64url.
  DATA_KEYS: z
    .string()
    .regex(/^[\w-]{1,20}:[\w-]{43}(,[\w-]{1,20}:[\w-]{43})*$/)
    .refine((text) => new Set(keyNames(text)).size === keyNames(text).length)
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n@]{1,200}@[^\r\n@\s]+$/)
    .optional(),
  ...fileServices,
  ...govbr,
});

const EXPECTED: Record<keyof z.input<typeof schema>, string> = {
  PORT: 'um número de porta entre 1 e 65535',
  APP_URL: 'um endereço completo, como https://plano.exemplo.gov.br',
  DATABASE_URL: 'um endereço de PostgreSQL, como postgresql://usuario:senha@servidor:5432/banco',
  DATABASE_OWNER_URL: 'o endereço do mesmo banco com o papel que é dono das tabelas',
  DATA_DIR: 'o caminho de uma pasta',
  APP_MODE: 'demo ou production',
  APP_TODAY: 'uma data que existe, na forma AAAA-MM-DD',
  MAX_UPLOAD_MB: 'um número inteiro de megabytes entre 1 e 2000',
  ALLOW_VIDEO: '1 para aceitar vídeos MP4, ou 0',
  PROXY_COUNT: 'quantos proxies nossos ficam na frente da aplicação, de 1 a 9',
  DATA_KEYS: 'uma lista de nome:chave, a atual primeiro, com nomes diferentes e chaves de 32 bytes em base64url',
  NEXTAUTH_SECRET: 'um segredo de 32 caracteres ou mais',
  SMTP_URL: 'um endereço de servidor de e-mail, como smtps://usuario:senha@servidor:465',
  MAIL_FROM: 'um remetente, como Plano de Trabalho <nao-responda@exemplo.gov.br>',
  ...FILE_SERVICES_EXPECTED,
  ...GOVBR_EXPECTED,
};

/** The settings of a process, complete and typed. */
export type Env = ReturnType<typeof parseEnv>;

/** Wrong settings, with a sentence in Portuguese that names each one and what it should be. */
export class EnvError extends Error {}

/** Reads the settings from the environment's text. An empty value counts as unset. Throws `EnvError`. */
export function parseEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvError(describe(parsed.error, given));
  const settings = parsed.data;
  const mode = settings.APP_MODE ?? (settings.DATABASE_URL ? ('production' as const) : ('demo' as const));
  if (mode === 'production' && settings.APP_TODAY) {
    throw new EnvError('Configuração inválida: APP_TODAY só vale em demonstração. Retire-a ou use APP_MODE=demo.');
  }
  const apart = ownerApart(settings);
  if (apart) throw new EnvError(`Configuração inválida: ${apart}`);
  const missing = missingTogether(settings) ?? missingOfGovbr(settings);
  if (missing) throw new EnvError(`Configuração inválida: ${missing}`);
  return { ...settings, APP_MODE: mode, APP_URL: settings.APP_URL ?? `http://localhost:${settings.PORT}` };
}

/** What is wrong with the owner's address beside the application's, as a sentence; null when nothing is. */
function ownerApart({ DATABASE_URL, DATABASE_OWNER_URL }: z.output<typeof schema>): string | null {
  if (!DATABASE_OWNER_URL) return null;
  if (!DATABASE_URL) return 'DATABASE_OWNER_URL só vale com DATABASE_URL. Informe as duas ou retire-a.';
  if (new URL(DATABASE_URL).username !== new URL(DATABASE_OWNER_URL).username) return null;
  return 'DATABASE_OWNER_URL precisa de outro papel que o de DATABASE_URL. Sem um segundo papel, retire-a.';
}

function describe(error: z.ZodError, given: Record<string, string | undefined>): string {
  const names = [...new Set(error.issues.map(({ path }) => path[0] as keyof typeof EXPECTED))];
  const secret = (name: string) => /SECRET|DATABASE|DATA_KEYS|SMTP_URL|ACCESS_KEY/.test(name);
  const parts = names.map((name) => {
    const value = secret(name) ? '' : ` (recebido: “${given[name]}”)`;
    return `${name} deve ser ${EXPECTED[name]}${value}`;
  });
  return `Configuração inválida: ${parts.join('; ')}.`;
}
