import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { toBuffer as qrCode } from 'qrcode';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import type { Pictures } from '../pictures';
import { editionOf, referenceOf } from '../stamp';
import { xmlText } from '../xml-text';
import { blocksOf, type Writing } from './docx-blocks';
import { STYLES, TEXT_WIDTH } from './docx-styles';
import { anchors, bookmarked } from './docx-text';

/** 19 mm and 25 mm in twentieths of a point. */
const MARGIN = { left: 1077, right: 1077, top: 1644, bottom: 1418 };

/** Writes a paper for a word processor. Headings are styles, so that its outline and an index of contents come by themselves. */
export async function writeDocx(paper: Paper, stamp: Stamp, pictures: Pictures): Promise<Buffer> {
  const writing: Writing = { anchorOf: anchors(), pictures };
  const document = new Document({
    title: xmlText(paper.title),
    description: xmlText(paper.description),
    creator: 'Rede de Parcerias',
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        headers: { default: headerOf(paper, stamp) },
        footers: { default: await footerOf(paper, stamp) },
        children: [...coverOf(paper, stamp), ...paper.sections.flatMap((section) => sectionOf(section, writing))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function coverOf(paper: Paper, stamp: Stamp): Paragraph[] {
  const state = stamp.draft
    ? 'Prévia. Ainda não é um documento emitido. Os números podem mudar.'
    : editionOf(paper, stamp);
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(xmlText(paper.title))] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(xmlText(paper.subtitle))] }),
    new Paragraph({ style: 'Note', children: [new TextRun(state)] }),
  ];
}

function sectionOf({ key, number, title, blocks }: Paper['sections'][number], writing: Writing) {
  const heading = new Paragraph({
    style: 'Heading1',
    children: [
      bookmarked(writing.anchorOf(`secao-${key}`), new TextRun(xmlText(number ? `${number}  ${title}` : title))),
    ],
  });
  return [heading, ...blocks.flatMap((block) => blocksOf(block, writing))];
}

/** What a draft is stands on every page. */
function headerOf(paper: Paper, stamp: Stamp): Header {
  const named = new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({ text: 'Rede de Parcerias  ', bold: true }),
      new TextRun(`${xmlText(paper.running)}\t${xmlText(referenceOf(paper, stamp))}`),
    ],
  });
  const mark = new Paragraph({
    style: 'DraftMark',
    alignment: AlignmentType.CENTER,
    children: [new TextRun('RASCUNHO')],
  });
  return new Header({ children: stamp.draft ? [named, mark] : [named] });
}

async function footerOf(paper: Paper, { code, address }: Stamp): Promise<Footer> {
  const pages = new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun(`Gerado em ${xmlText(paper.madeAt)}.\t`),
      new TextRun({ children: [PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  if (!code || !address) return new Footer({ children: [pages] });
  const data = await qrCode(address, { margin: 0, width: 256 });
  const alternative = 'Código QR do endereço em que se confere este documento';
  const check = new Paragraph({
    style: 'Footer',
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: 56, height: 56 },
        altText: { name: 'QR', title: 'QR', description: alternative },
      }),
      new TextRun(`  Confira a autenticidade em ${address}, com o código `),
      new TextRun({ text: code, bold: true }),
    ],
  });
  return new Footer({ children: [check, pages] });
}
