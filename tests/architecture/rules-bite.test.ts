import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportGraph, readImports } from './cruise';
import { breachesOf, FILE_RULES } from './file-rules';
import { IMPORT_RULES } from './import-rules';
import { ROOMS, sourceFiles } from './source-files';

/** A tree that breaks every rule: the first file under each name is the culprit, the rest are what it needs. */
const IMPORT_BREACHES: Record<string, Record<string, string>> = {
  resolvable: { 'lib/format/lost.ts': "import '@/lib/format/nowhere';" },
  'no-cycles': {
    'lib/format/egg.ts': "import { hen } from '@/lib/format/hen';\nexport const egg = () => hen;",
    'lib/format/hen.ts': "import { egg } from '@/lib/format/egg';\nexport const hen = () => egg;",
  },
  'lib-below-screens': { 'lib/format/mark.ts': "import '@/components/ui/mark';", 'components/ui/mark.ts': '' },
  'components-below-app': { 'components/ui/frame.ts': "import '@/app/frame';", 'app/frame.ts': '' },
  'components-take-props': {
    'components/goal/list.ts': "import type { GoalRow } from '@/lib/features/goals/data';",
    'lib/features/goals/data.ts': "import type { Row } from '@/lib/db/row';\nexport type GoalRow = Row;",
  },
  'components-take-types-of-action': {
    'components/form/submit.ts': "import { perform } from '@/lib/action/perform';\nperform();",
    'lib/action/perform.ts': 'export const perform = () => 1;',
  },
  'infrastructure-below-features': {
    'lib/jobs/nightly.ts': "import '@/lib/features/obligations/schema';",
    'lib/features/obligations/schema.ts': '',
  },
  'domain-imports-domain': {
    'lib/domain/state.ts': "import type { Row } from '@/lib/db/row';",
    'lib/db/row.ts': 'export type Row = string;',
  },
  'domain-is-pure': { 'lib/domain/hash.ts': "import { createHash } from 'node:crypto';\ncreateHash('sha256');" },
  'domain-packages': { 'lib/domain/node.ts': "import type { ReactNode } from 'react';\nexport type N = ReactNode;" },
  'features-keep-their-writes': {
    'lib/features/reviews/mutations.ts': "import '@/lib/features/activities/mutations';",
    'lib/features/activities/mutations.ts': '',
  },
  'prisma-in-its-rooms': {
    'lib/features/goals/loaders.ts':
      "import type { PrismaClient } from '@prisma/client';\nexport type P = PrismaClient;",
  },
  'routes-without-prisma': { 'app/plano/page.ts': "import '@/lib/db/client';", 'lib/db/client.ts': '' },
  'one-auth-module': { 'lib/action/who.ts': "import { getServerSession } from 'next-auth';\ngetServerSession();" },
  'tests-stay-out': { 'app/demo.ts': "import '@/tests/factories/person';", 'tests/factories/person.ts': '' },
};

const FILE_BREACHES: Record<string, Record<string, string>> = {
  'feature-files': { 'lib/features/terms/queries.ts': '' },
  clock: { 'lib/domain/late.ts': 'export const isLate = (due: Date) => due < new Date();' },
  length: { 'scripts/long.ts': '\n'.repeat(300).concat('export {};') },
  'no-barrels': { 'components/ui/index.ts': '' },
  'no-dumping-grounds': { 'lib/format/helpers.ts': '' },
  'server-actions': { 'app/entrar/sign-in.ts': "'use server';" },
  'actions-are-server-actions': { 'lib/features/terms/actions.ts': 'export {};' },
};

const root = mkdtempSync(join(tmpdir(), 'architecture-'));
let graph: ImportGraph;

beforeAll(async () => {
  const trees = [...Object.values(IMPORT_BREACHES), ...Object.values(FILE_BREACHES)];
  for (const [path, text] of trees.flatMap((tree) => Object.entries(tree))) write(path, text);
  mkdirSync(join(root, 'prisma'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  graph = await readImports(root, ROOMS);
});

afterAll(() => rmSync(root, { recursive: true }));

describe('the rules bite', () => {
  for (const { name, comment } of IMPORT_RULES) {
    test(`a breach is caught of: ${comment}`, () => {
      expect(graph.breaches[name]?.map((breach) => breach.split(' → ')[0])).toContain(culprit(IMPORT_BREACHES[name]));
    });
  }

  for (const rule of FILE_RULES) {
    test(`a breach is caught of: ${rule.sentence}`, () => {
      expect(breachesOf(rule, sourceFiles(root))).toContain(culprit(FILE_BREACHES[rule.name]));
    });
  }

  test('what keeps the rules is left alone', () => {
    const caught = [
      ...Object.values(graph.breaches).flat(),
      ...FILE_RULES.flatMap((r) => breachesOf(r, sourceFiles(root))),
    ];
    expect(caught.filter((breach) => breach.startsWith('lib/features/goals/data.ts'))).toEqual([]);
  });
});

function culprit(tree: Record<string, string> = {}): string | undefined {
  return Object.keys(tree)[0];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
