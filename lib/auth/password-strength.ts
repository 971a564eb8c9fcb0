import 'server-only';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import {
  contextWords,
  type Guessing,
  lengthProblem,
  normalised,
  type PasswordOwner,
  weakness,
} from '@/lib/domain/accounts/password-rules';

/** The estimate's cost grows with the square of the length, so that what is longer is judged by its beginning. */
const JUDGED_LENGTH = 64;
/** Ways of reading figures as letters. A hundred, which is usual, let one password keep a core busy for seconds. */
const MOST_READINGS = 10;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** What is wrong with a new password of this person, as a sentence; null when it will do. */
export async function passwordProblem(password: string, owner: PasswordOwner): Promise<string | null> {
  return lengthProblem(password) ?? weakness(await guessing(normalised(password), contextWords(owner)));
}

async function guessing(password: string, words: string[]): Promise<Guessing> {
  const { guessesLog10, sequence } = (await (estimator ??= loadEstimator())).check(password, words);
  const parts = sequence.map(({ pattern, token, dictionaryName }) => ({ pattern, token, dictionary: dictionaryName }));
  return { guessesLog10, parts };
}

/** Loaded by the first password that is chosen: lists of leaked passwords, Portuguese words and names, and keyboards. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, portuguese] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-pt-br'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...portuguese.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: JUDGED_LENGTH,
    l33tMaxSubstitutions: MOST_READINGS,
  });
}
