import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';
import { adapterForEngine } from './engine-adapter';

const SCHEMA = fileURLToPath(new URL('../prisma/schema', import.meta.url));
const ENGINE = '@prisma/schema-engine-wasm/schema_engine_bg';

/** How the engine says that there is nothing to do. */
const EMPTY = '-- This is an empty migration.';

/** What wasm-bindgen exports beside what the package declares. */
interface EngineExports extends WebAssembly.Exports {
  __wbindgen_start(): void;
}

/** The SQL that would turn the database into what the Prisma models say; empty when they agree. */
export async function schemaDifference(url: string): Promise<string> {
  const files = readModels();
  loading ??= loadEngine();
  const SchemaEngine = await loading;
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
    const adapter = bindMigrationAwareSqlAdapterFactory(adapterForEngine(pool));
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: SCHEMA },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || stdout.startsWith(EMPTY) ? '' : stdout;
  } finally {
    await pool.end();
  }
}

function readModels() {
  return readdirSync(SCHEMA).map((name) => {
    const path = join(SCHEMA, name);
    return { path, content: readFileSync(path, 'utf8') };
  });
}

/** Once a process: engines of one instance do not survive another's taking its place. */
let loading: ReturnType<typeof loadEngine> | undefined;

/** Prisma's own engine, as WebAssembly: the binary would have to be downloaded from a host that few networks reach. */
async function loadEngine() {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = createRequire(import.meta.url)
    .resolve(ENGINE)
    .replace(/js$/, 'wasm');
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), imports);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as EngineExports).__wbindgen_start();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
  return engine.SchemaEngine;
}
