/** What a name of a PDF stands for, of what matters here. */
type Meaning = 'active' | 'encrypted' | 'objects' | 'hidden objects';

/** Names by which a PDF runs, opens, attaches, plays or sends something. A link to an address is none of them. */
const ACTIVE =
  /^\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia\w*|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|OnInstantiate|Collection)(?![A-Za-z0-9])/;
/** Three letters come up by chance in compressed data, so the script itself has to follow, or where to find it. */
const SCRIPT = /^\/JS[\s\0]*(?:[(<]|\d+[\s\0]+\d+[\s\0]+R)/;
const BEFORE_SCRIPT = /[\s\0<>)\]\w]/;
const OBJECTS = '/ObjStm';

const SLASH = 0x2f;
const FIRST_LETTERS = new Set(Buffer.from('CEGIJLMORSX#'));
const LONGEST = 160;

/** What the names that begin in a stretch of a PDF mean, even where their letters are written by number. */
export function* meaningsIn(bytes: Buffer, from: number, to: number): Generator<Meaning> {
  for (let at = bytes.indexOf(SLASH, from); at >= 0 && at < to; at = bytes.indexOf(SLASH, at + 1)) {
    if (!FIRST_LETTERS.has(bytes[at + 1] ?? 0)) continue;
    const raw = bytes.toString('latin1', at, at + LONGEST);
    const name = plainNames(raw);
    const isScript = SCRIPT.test(name) && BEFORE_SCRIPT.test(String.fromCharCode(bytes[at - 1] ?? 0));
    if (isScript || ACTIVE.test(name)) yield 'active';
    else if (/^\/Encrypt(?![A-Za-z])/.test(name)) yield 'encrypted';
    else if (name.startsWith(OBJECTS)) yield raw.startsWith(OBJECTS) ? 'objects' : 'hidden objects';
  }
}

/** The same text with the letters that its names write by number: /J#61vaScript is /JavaScript. */
export function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
