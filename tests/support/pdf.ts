import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a PDF as one line, and whether it carries a structure tree in a language. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ text: string; isTagged: boolean; language: string | null }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  const markInfo = await document.getMarkInfo();
  const { info } = await document.getMetadata();
  const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : null;
  return { text: pages.join(' ').replace(/\s+/g, ' '), isTagged: markInfo?.Marked === true, language };
}
