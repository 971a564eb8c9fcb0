import { describe, expect, test } from 'vitest';
import { breachesOf, FILE_RULES } from './file-rules';
import { sourceFiles } from './source-files';

const files = sourceFiles(process.cwd());

describe('files', () => {
  for (const rule of FILE_RULES) {
    test(rule.sentence, () => expect(breachesOf(rule, files)).toEqual([]));
  }
});
