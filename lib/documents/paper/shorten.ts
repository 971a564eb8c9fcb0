import type { Block, Paper } from '@/lib/domain/report/paper';
import { note } from './build';
import { withoutDeadLinks } from './links';
import { counted } from './words';

/** Activities of one goal, or rows of one table, before a page leaves the rest to the files. */
const MOST_ON_PAGE = 40;

/** The paper as a page of the web shows it: of what is very long, the beginning, and how much more the files hold. */
export function shortened(paper: Paper, most = MOST_ON_PAGE): Paper {
  const sections = paper.sections.map((section) => ({ ...section, blocks: shortenBlocks(section.blocks, most) }));
  return withoutDeadLinks({ ...paper, sections, sheets: [] });
}

/** Activities that follow one another are one run, and a heading begins the next. */
function shortenBlocks(blocks: Block[], most: number): Block[] {
  const short: Block[] = [];
  let run = 0;
  for (const block of [...blocks, null]) {
    if (block?.kind === 'activity') {
      run += 1;
      if (run <= most) short.push(block);
      continue;
    }
    if (run > most) short.push(note(`${more(run - most, 'atividade', 'atividades')} nos arquivos deste relatório.`));
    run = 0;
    if (block) short.push(...shortenTable(block, most));
  }
  return short;
}

function shortenTable(block: Block, most: number): Block[] {
  if (block.kind !== 'table' || block.rows.length <= most) return [block];
  const left = block.rows.length - most;
  return [
    { ...block, rows: block.rows.slice(0, most) },
    note(`${more(left, 'linha', 'linhas')} nos arquivos deste relatório.`),
  ];
}

const more = (count: number, one: string, many: string) => `E mais ${counted(count, one, many)}`;
