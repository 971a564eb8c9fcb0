import { Client } from 'pg';

/**
 * Fills a database of the embedded server. One that is still empty is filled under another name and gets its own only
 * when complete, so that an interrupted first start leaves nothing half-filled: the next one begins anew.
 */
export async function fillWhole(url: string, fill: (url: string) => Promise<void>): Promise<void> {
  if (await holdsTables(url)) return fill(url);
  const name = new URL(url).pathname.slice(1);
  const aside = `${name}_novo`;
  const server = addressOf(url, 'postgres');
  await run(server, `DROP DATABASE IF EXISTS ${aside} WITH (FORCE)`);
  await run(server, `CREATE DATABASE ${aside}`);
  await fill(addressOf(url, aside));
  await run(server, `DROP DATABASE ${name}`);
  await run(server, `ALTER DATABASE ${aside} RENAME TO ${name}`);
}

async function holdsTables(url: string): Promise<boolean> {
  return (await run(url, "SELECT FROM pg_tables WHERE schemaname = 'public' LIMIT 1")) > 0;
}

function addressOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** Returns the number of rows. */
async function run(connectionString: string, sql: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
