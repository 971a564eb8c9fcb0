import { Refusal } from '@/lib/action/errors';
import { windows } from './windows';

const XML = /(\.(xml|rels|vml|rdf)|^mimetype)$/i;
/** Encodings in which the letters below are what they look like. */
const ENCODING = /^<\?xml[^>]*\bencoding\s*=\s*["'](?!(?:utf-8|us-ascii|iso-8859-1|windows-1252)["'])/i;
/** What an Office or OpenDocument part runs or fetches: entities, DDE, event listeners, objects. */
const ACTIVE =
  /<!(?:DOCTYPE|ENTITY)|<(?:\w+:)?(?:ddeLink|oleLink|dde-source|dde-connection-decl|event-listener|OLEObject|object-ole|plugin|applet|floating-frame)\b|vnd\.sun\.star\.script:|formula="[^"]*\bDDE\(|<f\b[^>]*>[^<]*\w\|'?[^<"]*!/i;
/** A field that asks another program, once its letters are put together. */
const DDE = /\bDDE(?:AUTO)?\s+["\\\w]/;
const LONGEST_FIELD = 8_192;

export function isXml(name: string): boolean {
  return XML.test(name);
}

/** Refuses a part of a document that does more than say what stands in it. */
export async function refuseXml(source: AsyncIterable<Buffer>): Promise<void> {
  for await (const { bytes, offset } of windows(source, { before: 1_024, after: LONGEST_FIELD })) {
    const part = bytes.toString('latin1');
    if (offset === 0) refuseEncoding(part);
    if (ACTIVE.test(part)) throw new Refusal('FILE_ACTIVE');
    if (part.includes('instr') && DDE.test(fieldCodes(part))) throw new Refusal('FILE_ACTIVE');
  }
}

/** In another encoding the same letters would look like something else. */
function refuseEncoding(part: string): void {
  const start = part.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (part.slice(0, 200).includes('\0') || /^(\xff\xfe|\xfe\xff)/.test(part) || ENCODING.test(start)) {
    throw new Refusal('FILE_ACTIVE');
  }
}

/** The field codes of a stretch of a document, which may be cut into letters with markup between them. */
function fieldCodes(part: string): string {
  const spread = part.match(/<\w+:instrText[^>]*>[^<]*/g)?.map((run) => run.slice(run.indexOf('>') + 1)) ?? [];
  const simple = part.match(/\w+:instr\s*=\s*"[^"]*"/g) ?? [];
  return plainText(`${spread.join('')}\n${simple.join('\n').replace(/\w+:instr\s*=\s*"/g, ' ')}`);
}

/** The same text without character references. */
export function plainText(part: string): string {
  return part
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
