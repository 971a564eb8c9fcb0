import type { SourceFile } from './source-files';

interface FileRule {
  name: string;
  sentence: string;
  isBroken(file: SourceFile): boolean;
}

const MAX_LINES = 300;
const FEATURE_FILE = /^lib\/features\/[a-z-]+\/(schema|data|loaders|mutations|actions)(\.test)?\.ts$/;
const SERVED = /^(app|components|lib)\//;
const CLOCK_READ = /\bnew Date\b(?!\s*\(\s*[^\s)])|(?<!\bnew )\bDate\(\)|\bDate\.now\b|\bperformance\.now\b/;
const DUMPING_GROUND = /(^|\/)(utils?|helpers?|common|misc)(\/|\.[^/]*$)/i;
const USE_SERVER = /^\s*(['"])use server\1/m;

/** The rules that a file's name and text can break by themselves; the sentence becomes the title of the test. */
export const FILE_RULES: FileRule[] = [
  {
    name: 'feature-files',
    sentence: 'a feature holds only schema, data, loaders, mutations, actions and their tests',
    isBroken: ({ path }) => path.startsWith('lib/features/') && !FEATURE_FILE.test(path),
  },
  {
    name: 'clock',
    sentence: 'the time is read under lib/clock alone',
    isBroken: ({ path, text }) => SERVED.test(path) && !path.startsWith('lib/clock/') && CLOCK_READ.test(text),
  },
  {
    name: 'length',
    sentence: `no file is longer than ${MAX_LINES} lines`,
    isBroken: ({ text }) => text.trimEnd().split('\n').length > MAX_LINES,
  },
  {
    name: 'no-barrels',
    sentence: 'no index file gathers exports',
    isBroken: ({ path }) => /(^|\/)index\.(tsx?|mjs)$/.test(path),
  },
  {
    name: 'no-dumping-grounds',
    sentence: 'nothing is called utils, helpers, common or misc',
    isBroken: ({ path }) => DUMPING_GROUND.test(path),
  },
  {
    name: 'server-actions',
    sentence: 'every "use server" file is a feature\'s actions.ts',
    isBroken: ({ path, text }) =>
      SERVED.test(path) && USE_SERVER.test(text) && !/^lib\/features\/[^/]+\/actions\.ts$/.test(path),
  },
  {
    name: 'actions-are-server-actions',
    sentence: 'every actions.ts is a "use server" file',
    isBroken: ({ path, text }) => /^lib\/features\/[^/]+\/actions\.ts$/.test(path) && !USE_SERVER.test(text),
  },
];

/** Paths of the files that break the rule. */
export function breachesOf(rule: FileRule, files: SourceFile[]): string[] {
  return files.filter((file) => rule.isBroken(file)).map((file) => file.path);
}
