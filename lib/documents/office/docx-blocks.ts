import { type FileChild, ImageRun, Paragraph, TextRun } from 'docx';
import type { ActivityBlock, BarsBlock, Block, TableBlock } from '@/lib/domain/report/paper';
import { formatNumber } from '@/lib/format/number';
import type { Pictures } from '../pictures';
import { xmlText } from '../xml-text';
import { tableOf } from './docx-table';
import { type AnchorOf, bookmarked, inline, linked } from './docx-text';

export type Writing = { anchorOf: AnchorOf; pictures: Pictures };

const LOOK = { lead: 'Lead', text: 'Normal', note: 'Note' };
/** In pixels: the width between the margins, and the tallest a photo gets. */
const PHOTO = { width: 640, height: 380 };

/** A block as paragraphs and tables. */
export function blocksOf(block: Block, writing: Writing): FileChild[] {
  const { anchorOf } = writing;
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, anchorOf)];
    case 'paragraph':
      return [new Paragraph({ style: LOOK[block.look], children: inline(block.text, anchorOf) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: inline(item, anchorOf) }));
    case 'facts':
      return tableOf(factTable(block.rows), anchorOf, { hasHeader: false });
    case 'figures':
      return tableOf(figureTable(block.items), anchorOf, { hasHeader: false });
    case 'table':
      return tableOf(block, anchorOf);
    case 'bars':
      return [
        ...tableOf(barTable(block), anchorOf),
        new Paragraph({ style: 'Note', children: [new TextRun(block.source)] }),
      ];
    case 'activity':
      return activityOf(block, anchorOf);
    case 'photo':
      return photoOf(block, writing.pictures);
  }
}

function headingOf({ level, text, code, anchor }: Extract<Block, { kind: 'heading' }>, anchorOf: AnchorOf): Paragraph {
  const run = new TextRun(xmlText(code ? `${code}  ${text}` : text));
  return new Paragraph({ style: `Heading${level}`, children: [anchor ? bookmarked(anchorOf(anchor), run) : run] });
}

function activityOf(activity: ActivityBlock, anchorOf: AnchorOf): Paragraph[] {
  const { anchor, days, title, about, elsewhere, paragraphs, evidence } = activity;
  const name = new TextRun(xmlText(title));
  const proofs = evidence.flatMap(({ text, to }, index) => [
    new TextRun(index === 0 ? (evidence.length === 1 ? 'Evidência ' : 'Evidências ') : '; '),
    linked(to, anchorOf, new TextRun(xmlText(text))),
  ]);
  return [
    new Paragraph({ style: 'Activity', children: [anchor ? bookmarked(anchorOf(anchor), name) : name] }),
    new Paragraph({ style: 'Note', children: [new TextRun(xmlText(`${days} · ${about}`))] }),
    ...(elsewhere
      ? [new Paragraph({ style: 'Note', children: [linked(elsewhere.to, anchorOf, new TextRun(elsewhere.text))] })]
      : []),
    ...paragraphs.map((text) => new Paragraph(xmlText(text))),
    ...(proofs.length > 0 ? [new Paragraph({ style: 'Note', children: [...proofs, new TextRun('.')] })] : []),
  ];
}

function photoOf(
  { evidenceId, caption, alternative }: Extract<Block, { kind: 'photo' }>,
  pictures: Pictures,
): Paragraph[] {
  const picture = pictures.get(evidenceId);
  if (!picture) return [];
  const scale = Math.min(PHOTO.width / picture.width, PHOTO.height / picture.height);
  const image = new ImageRun({
    type: 'jpg',
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: 'Foto', title: xmlText(caption), description: xmlText(alternative) },
  });
  return [
    new Paragraph({ keepNext: true, children: [image] }),
    new Paragraph({ style: 'Note', children: [new TextRun(xmlText(caption))] }),
  ];
}

const plain = (caption: string, columns: TableBlock['columns'], rows: TableBlock['rows']): TableBlock => ({
  kind: 'table',
  caption,
  columns,
  rows,
});

function factTable(rows: Extract<Block, { kind: 'facts' }>['rows']): TableBlock {
  return plain(
    'Dados',
    [
      { title: '', width: 'name' },
      { title: '', width: 'rest' },
    ],
    rows.map(({ name, lines }) => ({ cells: [{ lines: [{ text: name, look: 'small' }] }, { lines }] })),
  );
}

function figureTable(items: Extract<Block, { kind: 'figures' }>['items']): TableBlock {
  return plain(
    'Números principais',
    items.map(() => ({ title: '', width: 'rest' })),
    [
      {
        cells: items.map(({ value, words, to }) => ({
          lines: [
            { text: value, look: 'strong', to },
            { text: words, look: 'small' },
          ],
        })),
      },
    ],
  );
}

/** The figures of a chart, month by month: a word processor's reader edits numbers, not drawings. */
function barTable({ alternative, months, totals, series }: BarsBlock): TableBlock {
  return plain(
    alternative,
    [
      { title: 'Mês', width: 'rest' },
      ...series.map(({ label }) => ({ title: label, width: 'name' as const, align: 'right' as const })),
      { title: 'Total', width: 'number', align: 'right' },
    ],
    months.map((month, index) => ({
      cells: [month, ...series.map(({ values }) => formatNumber(values[index] ?? 0)), totals[index] || '0'].map(
        (text) => ({ lines: [{ text }] }),
      ),
    })),
  );
}
