import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PASSWORD_MIN } from '@/lib/domain/accounts/password-rules';
import { EnvError, parseEnv } from '@/lib/env/parse';
import { Failure } from './failure';
import { ensureInstallationKey } from './launch/data-dir';
import { ensureClient } from './prisma-client';

const USAGE = 'Uso: npm run usuario:criar -- --email pessoa@orgao.gov.br --nome "Nome da Pessoa"';

const person = z.object({ email: z.email().toLowerCase(), nome: z.string().trim().min(3) });

/** Makes an administrator of the network, with a password from SENHA or standard input. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, nome: { type: 'string' } }, strict: false });
  const given = person.safeParse(values);
  if (!given.success) throw new Failure(USAGE);
  const settings = parseEnv(process.env);
  if (!settings.DATABASE_URL) {
    throw new Failure('Informe DATABASE_URL: a demonstração já tem as suas contas.');
  }
  ensureInstallationKey(settings);
  const password = process.env.SENHA || (await askPassword());
  ensureClient();
  const { createAdministrator } = await import('./administrator');
  await createAdministrator({ email: given.data.email, name: given.data.nome, password });
  console.log(`Conta criada: ${given.data.email}, administração da Rede.`);
}

/** On a terminal nothing is echoed. The first line counts; no line at all is an empty password. */
async function askPassword(): Promise<string> {
  const { stdin, stdout } = process;
  if (stdin.isTTY) stdout.write(`Senha (${PASSWORD_MIN} caracteres ou mais, não aparece ao digitar): `);
  let password = '';
  for await (const line of createInterface({ input: stdin, terminal: stdin.isTTY })) {
    password = line;
    break;
  }
  if (stdin.isTTY) stdout.write('\n');
  return password;
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const isForeseen = error instanceof Failure || error instanceof EnvError;
  console.error(isForeseen ? error.message : error);
  process.exit(1);
}
