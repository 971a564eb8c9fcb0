import { PlanCell } from '@/components/plan/plan-cell';
import { Aggregate } from '@/components/ui/aggregate';
import { Anchor } from '@/components/ui/anchor';
import { NotApplicable } from '@/components/ui/not-applicable';
import { type AccessionCell, type PlanLine, tally } from '@/lib/domain/obligations/picture';
import { plural } from '@/lib/format/number';

export type PlanTableProps = {
  axes: { number: number; title: string }[];
  parties: { id: string; acronym: string }[];
  accessionCount: number;
  lines: PlanLine[];
  hrefFor: (code: string) => string;
};

/**
 * The plan in the order of its document: one body of rows per axis, then the goals of combined axes. On a narrow screen
 * rows become blocks; the roles keep it a table there, where CSS `display` would take the semantics away.
 */
export function PlanTable({ axes, parties, accessionCount, lines, hrefFor }: PlanTableProps) {
  const groups = [
    ...axes.map(({ number, title }) => ({
      key: String(number),
      number: String(number),
      title,
      lines: lines.filter(({ goal }) => goal.axes.length === 1 && goal.axes[0] === number),
    })),
    { key: 'combined', number: '', title: 'Eixos combinados', lines: lines.filter(({ goal }) => goal.axes.length > 1) },
  ].filter((group) => group.lines.length > 0);
  return (
    <table role="table" className="w-full max-lg:block">
      <caption className="sr-only">Metas do plano, com o prazo do documento e a situação de cada partícipe</caption>
      <thead role="rowgroup" className="border-b border-line max-lg:sr-only">
        <tr role="row" className="text-left text-small text-mute">
          <Head className="w-16">Meta</Head>
          <Head>Descrição</Head>
          <Head className="w-44">Prazo, como está no plano</Head>
          {parties.map(({ id, acronym }) => (
            <Head key={id} className="w-52">
              {acronym}
            </Head>
          ))}
          <Head className="w-40">{plural(accessionCount, 'aderente', 'aderentes')}</Head>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody role="rowgroup" key={group.key} className="max-lg:block">
          <tr role="row" className="border-b border-line max-lg:block">
            <th
              role="rowheader"
              colSpan={4 + parties.length}
              scope="rowgroup"
              className="pt-10 pb-3 text-left font-text max-lg:block"
            >
              <span className="flex items-baseline justify-between gap-6">
                <span className="text-section font-section text-title">
                  {group.number && <span className="mr-3 font-text text-mute">{group.number}</span>}
                  {group.title}
                </span>
                <span className="text-small text-mute">{inOrderText(group.lines)}</span>
              </span>
            </th>
          </tr>
          {group.lines.map((line) => (
            <Row key={line.goal.code} line={line} parties={parties} href={hrefFor(line.goal.code)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Head({ className = '', children }: { className?: string; children: React.ReactNode }) {
  return (
    <th role="columnheader" scope="col" className={`py-3 pr-6 align-bottom font-text last:pr-0 ${className}`}>
      {children}
    </th>
  );
}

function Row({ line, parties, href }: { line: PlanLine; parties: PlanTableProps['parties']; href: string }) {
  const { goal, cells, accessions } = line;
  const isCombined = goal.axes.length > 1;
  return (
    <tr role="row" className="break-inside-avoid border-b border-hair align-top max-lg:block max-lg:py-4">
      <td role="cell" className="py-3 pr-6 text-mute tabular-nums max-lg:block max-lg:p-0">
        {goal.code}
        {isCombined && (
          <span className="block text-small max-lg:ml-2 max-lg:inline">
            <span className="lg:sr-only">eixos </span>
            {goal.planLabel}
          </span>
        )}
      </td>
      <th role="rowheader" scope="row" className="py-3 pr-6 text-left font-text text-title max-lg:block max-lg:p-0">
        <Anchor href={href} className="hover:underline">
          {goal.description}
        </Anchor>
      </th>
      <td role="cell" className="py-3 pr-6 text-small text-mute max-lg:block max-lg:py-1 max-lg:pr-0">
        {goal.deadlineText}
      </td>
      {parties.map(({ id, acronym }) => (
        <Situation key={id} party={acronym} applies={Boolean(cells.get(id))}>
          <PlanCell cell={cells.get(id)} />
        </Situation>
      ))}
      <Situation party="Aderentes" applies={accessions !== null}>
        <Accessions cell={accessions} />
      </Situation>
    </tr>
  );
}

/** A column on a wide screen; a labelled line on a narrow one, left out there when the goal is not the party's. */
function Situation({ party, applies, children }: { party: string; applies: boolean; children: React.ReactNode }) {
  return (
    <td
      role="cell"
      className={`py-3 pr-6 last:pr-0 ${applies ? 'max-lg:mt-2 max-lg:flex' : 'max-lg:hidden'} max-lg:gap-4 max-lg:p-0`}
    >
      <span className="w-24 shrink-0 text-small text-mute lg:hidden">{party}</span>
      {children}
    </td>
  );
}

function Accessions({ cell }: { cell: AccessionCell | null }) {
  if (!cell) return <NotApplicable />;
  if (cell.total === 0) return <span className="text-small text-mute">Vale para quem aderir</span>;
  const problems = [
    { tone: 'late' as const, count: cell.late, text: `${cell.late} em atraso` },
    { tone: 'soon' as const, count: cell.quiet, text: `${cell.quiet} sem registro` },
  ].filter(({ count }) => count > 0);
  return <Aggregate good={cell.inOrder} total={cell.total} problems={problems} />;
}

function inOrderText(lines: PlanLine[]): string {
  const { inOrder, total } = tally(lines.flatMap(({ situations }) => situations));
  return `${inOrder} de ${total} em dia`;
}
