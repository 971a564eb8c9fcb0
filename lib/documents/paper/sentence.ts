import type { Inline, Span } from '@/lib/domain/report/paper';
import { paragraphsOf } from './build';

/** A sentence whose figures lead to what stands behind them: `` sentence`Foi validada ${{ text: '1 atividade', to }}.` ``. Years go as numbers. */
export function sentence(words: TemplateStringsArray, ...values: (string | number | Span)[]): Inline {
  const pieces = words.flatMap((text, index) => [text, pieceOf(values[index] ?? '')]);
  return pieces.filter((piece) => piece !== '');
}

const pieceOf = (value: string | number | Span) => (typeof value === 'number' ? String(value) : value);

/** Sentences as one paragraph. */
export function joined(sentences: Inline[]): Inline {
  return sentences.flatMap((pieces, index) => (index === 0 ? pieces : [' ', ...pieces]));
}

/** The words alone. */
export function wordsOf(text: Inline): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** What somebody wrote, as paragraphs. A sentence taken over from the data as it was keeps where it leads to. */
export function writtenParagraphs(text: string, sentences: Inline[]): Inline[] {
  return paragraphsOf(text).map((paragraph) => withLinks(paragraph, sentences));
}

function withLinks(words: string, [first, ...others]: Inline[]): Inline {
  if (words === '') return [];
  if (!first) return [words];
  return words
    .split(wordsOf(first))
    .flatMap((part, index) => [...(index === 0 ? [] : first), ...withLinks(part, others)]);
}
