import { Section } from '@/components/ui/section';

/** Everything that is wrong in a file, line by line. */
export function SheetProblems({ problems }: { problems: string[] }) {
  return (
    <Section title="O que corrigir" id="problemas" count={problems.length}>
      <ol aria-labelledby="problemas" className="max-h-96 overflow-y-auto" tabIndex={0}>
        {problems.map((problem) => {
          const [place, ...sentence] = problem.split(': ');
          return (
            <li key={problem} className="grid gap-x-4 border-b border-hair py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
              <span className="font-strong text-late tabular-nums">{place}</span>
              <span>{sentence.join(': ')}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
