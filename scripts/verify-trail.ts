import type { TrailVerification } from '@/lib/audit/verify';
import type { Problem, ProblemKind } from '@/lib/domain/trail/verification';
import { EnvError, parseEnv } from '@/lib/env/parse';
import { Failure } from './failure';
import { ensureInstallationKey } from './launch/data-dir';
import { borrowPostgres } from './postgres';
import { ensureClient } from './prisma-client';

const FOUND: Record<ProblemKind, string> = {
  altered: 'o registro foi alterado depois de gravado',
  removed: 'falta o registro deste lugar',
  repeated: 'há um registro a mais neste lugar',
  unlinked: 'o registro está na corrente sem lugar ou sem código',
  keyless: 'o código foi feito com uma chave que não está em DATA_KEYS',
  cut: 'a corrente foi cortada depois deste lugar, ou ganhou registros que não são dela',
  unsealed: 'o fim da corrente foi movido: o selo não é deste fim',
  endless: 'falta o fim da corrente',
  vanished: 'a corrente inteira sumiu',
  unopened: 'há uma corrente que o sistema não abriu',
  reopened: 'a corrente foi aberta duas vezes: a primeira foi apagada',
  beginning: 'a corrente do sistema não começa como deveria',
  before: 'os registros anteriores à corrente não são mais os que foram contados no começo dela',
  noted: 'o sistema já tinha encontrado o fim desta corrente alterado, ao gravar',
};

const number = new Intl.NumberFormat('pt-BR');

/** Follows every chain of the trail and says what it found. Returns the exit code. */
async function main(): Promise<number> {
  const settings = parseEnv(process.env);
  ensureInstallationKey(settings);
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_URL, stop: async () => undefined }
    : await borrowPostgres(settings.DATA_DIR);
  process.env.DATABASE_URL = database.url;
  try {
    ensureClient();
    // Imported only now, since they need the generated client.
    const [{ verifyTrail }, { db }] = await Promise.all([import('@/lib/audit/verify'), import('@/lib/db/client')]);
    return report(await verifyTrail().finally(() => db.$disconnect()));
  } finally {
    await database.stop();
  }
}

function report({ events, chains, problems, broken, end }: TrailVerification): number {
  const counted = `${number.format(events)} registros em ${number.format(chains)} correntes`;
  if (broken === 0) {
    console.log(`Trilha íntegra: ${counted}.`);
    if (end) console.log(`Fim da corrente do sistema: lugar ${number.format(end.place)}, ${end.mac}`);
    return 0;
  }
  console.error(`Trilha violada: ${number.format(broken)} problemas em ${counted}.`);
  for (const problem of problems) console.error(`  ${placeOf(problem)}: ${FOUND[problem.kind]}`);
  if (broken > problems.length) console.error(`  e outros ${number.format(broken - problems.length)}.`);
  return 1;
}

function placeOf({ chain, place, id }: Problem): string {
  const parts = [
    chain ? `corrente ${chain}` : 'antes das correntes',
    place && `lugar ${place}`,
    id && `registro ${id}`,
  ];
  return parts.filter(Boolean).join(', ');
}

try {
  process.exit(await main());
} catch (error) {
  const isForeseen = error instanceof Failure || error instanceof EnvError;
  console.error(isForeseen ? error.message : error);
  process.exit(2);
}
