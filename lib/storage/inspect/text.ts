import { Refusal } from '@/lib/action/errors';
import { refuseFormulas } from './csv';
import type { FileReader } from './file-reader';
import { windows } from './windows';

/** What no text has: NUL and the other controls, line ends, tabs and page breaks apart. */
const CONTROL = /[\0-\x08\x0b\x0e-\x1f\x7f]/;
/** Bytes to which Windows-1252 gives no letter. */
const UNUSED = /[\x81\x8d\x8f\x90\x9d]/;

/** How texts begin that some program runs, draws or unpacks. */
const OTHER_LANGUAGE =
  /^(?:\xef\xbb\xbf)?\s*(?:#!|%!|\{\\rtf|<(?:\?|!|[a-z])|MIME-Version:|Windows Registry Editor|\[(?:InternetShortcut|autorun|\.shellclassinfo)\]|@echo)/i;
/** What a page of the web runs, wherever it stands. */
const RUNS = /<\?(?:php|=|xml)|<(?:script|svg|html|iframe|object|embed|applet|meta|base)[\s/>]/i;

/** Plain text in UTF-8 or Windows-1252; a name that ends in .csv makes it a table, whose cells must be no formulas. */
export async function inspectText(file: FileReader, ending: string): Promise<'text/csv' | 'text/plain'> {
  const head = (await file.at(0, 1_024)).toString('latin1');
  await refuseUnreadable(file);
  if (OTHER_LANGUAGE.test(head)) throw new Refusal('FILE_TYPE');
  for await (const { bytes } of windows(file.stream(), { before: 0, after: 16 })) {
    if (RUNS.test(bytes.toString('latin1'))) throw new Refusal('FILE_ACTIVE');
  }
  if (ending !== 'csv') return 'text/plain';
  await refuseFormulas(file.stream());
  return 'text/csv';
}

async function refuseUnreadable(file: FileReader): Promise<void> {
  let utf8: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  let hasUnused = false;
  for await (const chunk of file.stream()) {
    const letters = chunk.toString('latin1');
    if (CONTROL.test(letters)) throw new Refusal('FILE_TYPE');
    hasUnused ||= UNUSED.test(letters);
    if (utf8 && !decodes(utf8, chunk)) utf8 = null;
  }
  if (utf8 && !decodes(utf8)) utf8 = null;
  if (!utf8 && hasUnused) throw new Refusal('FILE_TYPE');
}

/** Without a chunk it asks whether the text may end here. */
function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: Boolean(chunk) });
    return true;
  } catch {
    return false;
  }
}
