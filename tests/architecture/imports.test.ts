import { describe, expect, test } from 'vitest';
import { readImports } from './cruise';
import { IMPORT_RULES } from './import-rules';
import { ROOMS, sourceFiles } from './source-files';

const root = process.cwd();
const graph = await readImports(root, ROOMS);

describe('imports', () => {
  test('every source file was read, so that silence means there is no breach', () => {
    const code = sourceFiles(root).filter(({ path }) => /\.(tsx?|mjs)$/.test(path));
    const unread = code.map(({ path }) => path).filter((path) => !graph.modules.includes(path));
    expect(unread).toEqual([]);
    expect(code.length).toBeGreaterThan(60);
  });

  for (const { name, comment } of IMPORT_RULES) {
    test(comment, () => expect(graph.breaches[name] ?? []).toEqual([]));
  }
});
