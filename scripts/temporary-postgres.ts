import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres';

/** A server over an empty database that vanishes, data and all, when it is stopped. */
export async function startTemporaryPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'plano-de-trabalho-'));
  // PostgreSQL runs as an unprivileged user when root starts it, and has to pass through this folder.
  chmodSync(dataDir, 0o755);
  const discard = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const { url, stop } = await startPostgres({ dataDir, fsync: false });
    return { url, stop: () => stop().finally(discard) };
  } catch (error) {
    discard();
    throw error;
  }
}
