import { defineConfig } from 'prisma/config';

// The CLI would download a schema engine that closed networks cannot reach. Generating the client
// never runs it, so any executable satisfies the check (docs/decisions/0002).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: './schema' });
