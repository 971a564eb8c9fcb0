import 'server-only';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/env/env';
import { outboxFolder } from '@/lib/mail/send';

const keptLetter = z.object({
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  keptAt: z.coerce.date(),
});
export type KeptLetter = z.output<typeof keptLetter> & { id: string };

/**
 * Whether people may read here what would have been sent. Only in a demonstration without a mail server: messages hold
 * links that open accounts.
 */
export function outboxIsOpen(): boolean {
  return env.APP_MODE === 'demo' && !env.SMTP_URL;
}

/** The messages kept, the latest first, and how many there are. */
export async function readOutbox({ take, skip }: { take: number; skip: number }) {
  const folder = outboxFolder();
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const latest = dated.sort((a, b) => b.at - a.at).slice(skip, skip + take);
  const letters = await Promise.all(
    latest.map(async ({ name }): Promise<KeptLetter> => {
      const kept = keptLetter.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      return { id: name.replace(/\.json$/, ''), ...kept };
    }),
  );
  return { letters, total: names.length };
}
