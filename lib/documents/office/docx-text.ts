import { Bookmark, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline, Line, Span } from '@/lib/domain/report/paper';
import { xmlText } from '../xml-text';

export type AnchorOf = (anchor: string) => string;

/** Bookmarks of a word processor are short and hold only letters and digits: each anchor gets the next number. */
export function anchors(): AnchorOf {
  const given = new Map<string, string>();
  return (anchor) => {
    const name = given.get(anchor) ?? `a${given.size + 1}`;
    given.set(anchor, name);
    return name;
  };
}

export const bookmarked = (id: string, run: TextRun): ParagraphChild => new Bookmark({ id, children: [run] });

/** A piece of text that leads to what stands behind it. */
export function linked(to: string | undefined, anchorOf: AnchorOf, run: TextRun): ParagraphChild {
  return to ? new InternalHyperlink({ anchor: anchorOf(to), children: [run] }) : run;
}

export function inline(text: Inline, anchorOf: AnchorOf): ParagraphChild[] {
  return text.map((piece) => {
    const span: Span = typeof piece === 'string' ? { text: piece } : piece;
    return linked(span.to, anchorOf, new TextRun({ text: xmlText(span.text), bold: span.strong }));
  });
}

export function lineRun({ text, look, sign, to }: Line, anchorOf: AnchorOf): ParagraphChild {
  const isHash = look === 'code' && text.length === 64;
  const run = new TextRun({
    text: xmlText(text),
    bold: look === 'strong' || (look === 'code' && !isHash) || sign !== undefined,
    size: isHash ? 13 : look === 'small' ? 17 : undefined,
    font: isHash ? 'Consolas' : undefined,
    color: look === 'small' ? '565C65' : undefined,
  });
  return linked(to, anchorOf, run);
}
