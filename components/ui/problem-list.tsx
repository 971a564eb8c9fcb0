import { type Problem, TONE_TEXT } from './status';

/** What is wrong in a whole, each in its colour, one under the other. */
export function ProblemList({ problems, className = '' }: { problems: Problem[]; className?: string }) {
  return problems
    .filter(({ count }) => count > 0)
    .map(({ tone, text }) => (
      <p key={text} className={`font-strong ${TONE_TEXT[tone]} ${className}`}>
        {text}
      </p>
    ));
}
