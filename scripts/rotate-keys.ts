import { EnvError, parseEnv } from '@/lib/env/parse';
import type { KeyUse } from '@/lib/features/data-keys/data';
import { Failure } from './failure';
import { ensureClient } from './prisma-client';

/** Seals again with the current key whatever an older one sealed, and says what still needs each older key. */
async function main(): Promise<boolean> {
  const { DATABASE_URL, DATA_KEYS } = parseEnv(process.env);
  if (!DATABASE_URL || !DATA_KEYS) {
    throw new Failure('Informe DATABASE_URL e DATA_KEYS, a chave nova primeiro: DATA_KEYS=nova:…,antiga:…');
  }
  ensureClient();
  const [{ renewKeys }, { readKeyUses }] = await Promise.all([
    import('@/lib/features/data-keys/mutations'),
    import('@/lib/features/data-keys/data'),
  ]);
  const { designations, factors, unreadable } = await renewKeys();
  console.log(`Renovados: ${designations} designações e ${factors} aplicativos de códigos.`);
  if (unreadable > 0)
    console.error(`Sem a chave que os cifrou: ${unreadable}. Devolva a chave antiga a DATA_KEYS e repita.`);
  for (const use of await readKeyUses()) console.log(`Chave ${use.id}: ${verdict(use)}`);
  return unreadable === 0;
}

/** Whether a key may leave the ring. */
function verdict({ uses, isCurrent }: KeyUse): string {
  const list = uses.map(({ what, count }) => `${count} ${what}`).join(', ');
  if (isCurrent) return `atual${list ? `; usada por ${list}` : ''}`;
  return list ? `precisa ficar; usada por ${list}` : 'pode sair de DATA_KEYS';
}

try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  const isForeseen = error instanceof Failure || error instanceof EnvError;
  console.error(isForeseen ? error.message : error);
  process.exit(1);
}
