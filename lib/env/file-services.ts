import { z } from 'zod';

/** Settings of what files may be kept in and scanned by: an S3-compatible bucket, and clamd. */
export const fileServices = {
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(3).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(8).optional(),
  CLAMD_SOCKET: z.string().startsWith('/').optional(),
  CLAMD_HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
};

type FileServices = z.output<z.ZodObject<typeof fileServices>>;

export const FILE_SERVICES_EXPECTED: Record<keyof FileServices, string> = {
  S3_BUCKET: 'o nome de um bucket, em letras minúsculas, números, pontos e hifens',
  S3_ENDPOINT: 'o endereço completo do serviço S3, como https://s3.exemplo.gov.br',
  S3_REGION: 'o nome de uma região, como sa-east-1',
  S3_ACCESS_KEY_ID: 'o identificador da chave de acesso ao bucket',
  S3_SECRET_ACCESS_KEY: 'o segredo da chave de acesso ao bucket, de 8 caracteres ou mais',
  CLAMD_SOCKET: 'o caminho completo do soquete do clamd, como /run/clamav/clamd.ctl',
  CLAMD_HOST: 'o nome ou o endereço do servidor em que está o clamd',
  CLAMD_PORT: 'um número de porta entre 1 e 65535',
};

/** What is missing or too much among settings that only go together, as a sentence; null when nothing is. */
export function missingTogether(settings: FileServices): string | null {
  const { S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, CLAMD_SOCKET, CLAMD_HOST } = settings;
  if (S3_BUCKET && !(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY)) {
    return 'S3_BUCKET só vale com S3_ACCESS_KEY_ID e S3_SECRET_ACCESS_KEY. Informe os três.';
  }
  if (!S3_BUCKET && (S3_ENDPOINT || S3_ACCESS_KEY_ID || S3_SECRET_ACCESS_KEY)) {
    return 'S3_ENDPOINT, S3_ACCESS_KEY_ID e S3_SECRET_ACCESS_KEY só valem com S3_BUCKET. Informe-o ou retire-os.';
  }
  if (CLAMD_SOCKET && CLAMD_HOST) return 'use CLAMD_SOCKET ou CLAMD_HOST, não os dois.';
  return null;
}
