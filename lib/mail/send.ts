import 'server-only';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { machineTime } from '@/lib/clock/clock';
import { env } from '@/lib/env/env';

/** A plain message to one person. */
export interface Letter {
  /** The same for every attempt: names the file, and lets a mail server know a message that comes again. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
}

const WAIT_MS = 15_000;

/**
 * Sends a message by the configured server. Without one it is kept as a file in `correio`, in the data folder, so that
 * a demonstration shows what would be sent. Throws when the server does not take it; sending it again does no harm.
 */
export async function sendMail({ id, ...letter }: Letter): Promise<void> {
  const host = new URL(env.APP_URL).hostname;
  const from = env.MAIL_FROM ?? { name: 'Plano de Trabalho', address: `nao-responda@${host}` };
  const message: SendMailOptions = { ...letter, from, messageId: `<${id}@${host}>` };
  if (env.SMTP_URL) return deliver(env.SMTP_URL, message);
  await keepFile(`${id}.eml`, await bytesOf(message));
  await keepFile(`${id}.json`, JSON.stringify({ ...letter, keptAt: machineTime() }));
}

async function deliver(url: string, message: SendMailOptions): Promise<void> {
  const limits = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS };
  const transport = createTransport({ url, ...limits });
  try {
    await transport.sendMail(message);
  } finally {
    transport.close();
  }
}

async function bytesOf(message: SendMailOptions): Promise<Buffer> {
  const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  return bytes as Buffer;
}

/** Where messages stay when there is no server to send them. */
export function outboxFolder(): string {
  return join(env.DATA_DIR, 'correio');
}

/** Written beside and then renamed, so that a file in the folder is always whole. */
async function keepFile(name: string, bytes: Buffer | string): Promise<void> {
  const folder = outboxFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  await writeFile(`${path}.parte`, bytes, { mode: 0o600 });
  await rename(`${path}.parte`, path);
}
