import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { IMPORT_RULES } from './import-rules';

export interface ImportGraph {
  /** Paths from the root of every project file that was read. */
  modules: string[];
  /** "from → to" of each breach, by the name of the rule. */
  breaches: Record<string, string[]>;
}

/** Reads the imports of `paths`, type-only ones included, under `root` and holds them against the rules. */
export async function readImports(root: string, paths: string[]): Promise<ImportGraph> {
  const { output } = await cruise(
    paths,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: IMPORT_RULES.map((rule) => ({ severity: 'error', ...rule })) },
      tsPreCompilationDeps: 'specify',
      doNotFollow: { path: '(^|/)node_modules/' },
      preserveSymlinks: true,
    },
    {
      alias: { '@': root },
      conditionNames: ['react-server', 'import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const breaches: Record<string, string[]> = {};
  for (const { rule, from, to } of summary.violations) (breaches[rule.name] ??= []).push(`${from} → ${to}`);
  return { modules: modules.map((module) => module.source), breaches };
}
