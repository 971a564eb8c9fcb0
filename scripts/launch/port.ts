import { once } from 'node:events';
import { createServer } from 'node:net';
import { Failure } from '../failure';

/** Listens on the port for a moment, on every address as the application will. Throws `Failure` when it cannot. */
export async function ensurePortIsFree(port: number): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port), 'listening');
  } catch (error) {
    throw new Failure(reason(port, (error as NodeJS.ErrnoException).code));
  }
  await once(probe.close(), 'close');
}

function reason(port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE')
    return `A porta ${port} já está em uso: encerre o outro programa ou escolha outra em PORT.`;
  if (code === 'EACCES') return `A porta ${port} é reservada ao administrador: escolha outra, como PORT=3000.`;
  return `Não é possível usar a porta ${port} (${code}): escolha outra em PORT.`;
}
