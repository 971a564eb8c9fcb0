import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { db } from '@/lib/db/client';
import { seed } from '@/prisma/seed/seed';
import { createTestDatabase } from '@/tests/support/database';

/** A suite's own database and data folder, which the application's code sees as its own. */
export interface World {
  /** The database, entered as the application's role. */
  url: string;
  /** The same, entered as the owner of its tables, who may do to them what the application never could. */
  ownerUrl: string;
  folder: string;
  close(): Promise<void>;
}

/** The day on which the suites play. */
export const TODAY = '2026-11-20';

/** An empty migrated database. Call before anything touches the application's settings or `db`. */
export async function openEmptyWorld(settings: Record<string, string> = {}): Promise<World> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'plano-'));
  const env = {
    DATABASE_URL: database.applicationUrl,
    DATA_DIR: folder,
    APP_MODE: 'demo',
    APP_TODAY: TODAY,
    ...settings,
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return {
    url: database.applicationUrl,
    ownerUrl: database.url,
    folder,
    async close() {
      await db.$disconnect();
      await database.drop();
      await rm(folder, { recursive: true });
      vi.unstubAllEnvs();
    },
  };
}

/** The same with ACT 189/2025, its two signatories and their obligations, and nobody in it. */
export async function openWorld(settings: Record<string, string> = {}): Promise<World> {
  const world = await openEmptyWorld(settings);
  await seed(world.url, 'production');
  return world;
}
