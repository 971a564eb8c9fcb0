import type { Block, Paper } from '@/lib/domain/report/paper';
import { sectionAnchor } from './build';

/** Takes away links to what this paper does not tell: a goal without activities, a section that was left out. */
export function withoutDeadLinks(paper: Paper): Paper {
  const anchors = new Set(
    paper.sections.flatMap(({ key, blocks }) => [sectionAnchor(key), ...blocks.flatMap(anchorsOf)]),
  );
  const live = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(live);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(
      ([name, inner]) => name !== 'to' || (typeof inner === 'string' && anchors.has(inner)),
    );
    return Object.fromEntries(kept.map(([name, inner]) => [name, live(inner)]));
  };
  return { ...paper, sections: live(paper.sections) as Paper['sections'] };
}

function anchorsOf(block: Block): string[] {
  if (block.kind === 'table') return block.rows.flatMap((row) => row.anchor ?? []);
  return 'anchor' in block && block.anchor ? [block.anchor] : [];
}
