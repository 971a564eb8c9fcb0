import { fold } from '@/lib/domain/fold';

/** Length alone is asked for: no kinds of character, no expiry. Counted in characters, as a person counts. */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;

/** Ten thousand million guesses: what a list and its usual variations do not reach. */
const SAFE_GUESSES_LOG10 = 10;

/**
 * One form of a text that keyboards write in two: "ã" may come as one character or as a letter and an accent, and the
 * person who typed it cannot tell. NFC and not NFKC, which would take different passwords for the same.
 */
export function normalised(password: string): string {
  return password.normalize('NFC');
}

/** A piece of a password, as whoever guesses would see it. */
export interface GuessablePart {
  pattern: string;
  dictionary?: string;
  token: string;
}

/** How hard a password is to guess, and what it is made of. */
export interface Guessing {
  guessesLog10: number;
  parts: GuessablePart[];
}

/** What is wrong with the length of a new password, as a sentence; null when nothing is. */
export function lengthProblem(password: string): string | null {
  const { length } = [...normalised(password)];
  if (length < PASSWORD_MIN) return `Use ${PASSWORD_MIN} caracteres ou mais. Uma frase curta serve, com espaços.`;
  if (length > PASSWORD_MAX) return `Use até ${PASSWORD_MAX} caracteres.`;
  return null;
}

const ADVICE = 'Junte quatro palavras que não combinam, como numa frase sem sentido.';

/** Why a new password is too easy to guess, as a sentence; null when it is not. */
export function weakness({ guessesLog10, parts }: Guessing): string | null {
  const from = (dictionary: string) => parts.some((part) => part.dictionary === dictionary);
  const leaked = parts.find(({ dictionary }) => dictionary === 'passwords-common');
  if (leaked && parts.length === 1) return `Esta senha está em listas de senhas vazadas. ${ADVICE}`;
  if (guessesLog10 >= SAFE_GUESSES_LOG10) return null;
  if (from('userInputs')) return `Esta senha usa seu nome, seu e-mail, seu órgão ou palavras deste sistema. ${ADVICE}`;
  if (leaked) return `Esta senha tem um pedaço que está em listas de senhas vazadas. ${ADVICE}`;
  const followed = parts.some(({ pattern }) => ['repeat', 'sequence', 'spatial', 'wordSequence'].includes(pattern));
  if (followed) return `Esta senha repete um pedaço ou segue uma sequência, do alfabeto ou do teclado. ${ADVICE}`;
  return `Esta senha é fácil de adivinhar: são palavras, nomes ou datas comuns. ${ADVICE}`;
}

/** Whose password it is to be. */
export interface PasswordOwner {
  name: string;
  email: string;
  /** Names and acronyms of the bodies they work for. */
  parties: string[];
}

const PRODUCT_WORDS = [
  'plano de trabalho',
  'planodetrabalho',
  ...['plano', 'trabalho', 'acordo', 'cooperacao', 'parceria', 'parcerias', 'rede de parcerias', 'participe'],
  ...['govbr', 'gov.br', 'governo', 'federal', 'ministerio', 'gestao', 'seges', 'sepog', 'mgi', 'rondonia'],
];

/** What someone who knows the person, the body and this system would try first. */
export function contextWords({ name, email, parties }: PasswordOwner): string[] {
  const [mailbox = '', domain = ''] = email.split('@');
  const texts = [name, mailbox, domain, ...parties];
  const words = texts.flatMap((text) => [text, fold(text), ...fold(text).split(/[^a-z0-9]+/)]);
  return [...new Set([...words, ...PRODUCT_WORDS].filter((word) => word.length > 2))];
}
