import { DefinitionList } from '@/components/ui/definition-list';
import type { Block } from '@/lib/domain/report/paper';
import { PaperActivity } from './paper-activity';
import { PaperBars } from './paper-bars';
import { PaperTable } from './paper-table';
import { PaperInline, PaperLine, PaperLink } from './paper-text';

export type PaperBlockProps = { block: Block; opensActivities: boolean; photoHref: (evidenceId: string) => string };

const PARAGRAPH = { lead: 'max-w-[75ch] text-section text-ink', text: 'max-w-[75ch]', note: 'text-small text-mute' };

/** One block of a paper. */
export function PaperBlock({ block, opensActivities, photoHref }: PaperBlockProps) {
  switch (block.kind) {
    case 'heading':
      return <PaperHeading {...block} />;
    case 'paragraph':
      return (
        <p className={`break-words ${PARAGRAPH[block.look]}`}>
          <PaperInline text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul className="list-disc pl-6">
          {block.items.map((item, index) => (
            <li key={index}>
              <PaperInline text={item} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return <PaperFacts rows={block.rows} />;
    case 'figures':
      return <PaperFigures items={block.items} />;
    case 'table':
      return <PaperTable table={block} />;
    case 'bars':
      return <PaperBars bars={block} />;
    case 'activity':
      return <PaperActivity activity={block} opens={opensActivities} />;
    case 'photo':
      return (
        <figure className="break-inside-avoid">
          <img
            src={photoHref(block.evidenceId)}
            alt={block.alternative}
            className="max-h-[30rem] w-full object-contain"
          />
          <figcaption className="pt-2 text-small text-mute">{block.caption}</figcaption>
        </figure>
      );
  }
}

function PaperHeading({ level, text, code, anchor }: Extract<Block, { kind: 'heading' }>) {
  const Heading = level === 2 ? 'h3' : 'h4';
  return (
    <Heading
      id={anchor}
      className={`scroll-mt-4 break-words font-strong text-title ${level === 2 ? 'pt-5 text-section' : 'pt-3 text-body'}`}
    >
      {code && <span className="pr-3 text-wait">{code}</span>}
      {text}
    </Heading>
  );
}

function PaperFacts({ rows }: Pick<Extract<Block, { kind: 'facts' }>, 'rows'>) {
  const terms = rows.reduce<{ name: string; lines: (typeof rows)[number]['lines'] }[]>((groups, { name, lines }) => {
    const last = groups.at(-1);
    if (name || !last) return [...groups, { name, lines }];
    return [...groups.slice(0, -1), { ...last, lines: [...last.lines, ...lines] }];
  }, []);
  return (
    <DefinitionList
      layout="rows"
      items={terms.map(({ name, lines }) => ({
        term: name,
        detail: lines.map((line, index) => <PaperLine key={index} line={line} />),
      }))}
    />
  );
}

function PaperFigures({ items }: Pick<Extract<Block, { kind: 'figures' }>, 'items'>) {
  return (
    <dl className="grid gap-x-6 gap-y-5 border-y border-line py-5 sm:grid-cols-2 lg:grid-cols-4">
      {items.map(({ value, words, to }) => (
        <div key={words} className="flex flex-col-reverse justify-end">
          <dt className="text-small text-mute">{words}</dt>
          <dd className="text-heading-phone font-strong tabular-nums text-title">
            <PaperLink to={to}>{value}</PaperLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
