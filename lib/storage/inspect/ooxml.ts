import { Refusal } from '@/lib/action/errors';
import { plainText } from './xml';

const MAIN = 'application/vnd.openxmlformats-officedocument.';
const ACTIVE_PART =
  /(^|\/)(vbaProject|vbaData|activeX|embeddings|macrosheets|dialogsheets|customUI|oleObject)|\.(exe|dll|js|vbs|bat|cmd|scr|hta|jar|ps1|lnk)$/i;
const ACTIVE_TYPE = /macroEnabled|vbaProject|vbaData|activeX|oleObject|ms-office\.attachedToolbars|intlmacrosheet/i;
/** Relations that lead out of the document and that opening it follows only when someone clicks, or shows a picture. */
const HARMLESS_RELATION = /\/(hyperlink|externalLinkPath|externalLink|image|attachedTemplate)$/;
/** A template on the person's own computer, as Word notes it; any other address is fetched. */
const LOCAL = /^\s*(?:file:\/{0,3})?(?:[a-z]:[\\/]|[^\\/:]+$)/i;
const RUNS = /^\s*(javascript|vbscript|data|mhtml|ms-[a-z-]+|search-ms|shell|script):/i;

/** Which document the package says that it is. */
export function ooxmlType(types: string): string {
  const kinds = (['wordprocessingml.document', 'spreadsheetml.sheet'] as const).filter((kind) =>
    types.includes(`${MAIN}${kind}.main+xml`),
  );
  const [kind] = kinds;
  if (!kind || kinds.length > 1) throw new Refusal('FILE_TYPE');
  return MAIN + kind;
}

/** Refuses macros, embedded objects and what is fetched from elsewhere. */
export function refuseOoxml(names: string[], descriptions: Map<string, string>): void {
  if (names.some((name) => ACTIVE_PART.test(name))) throw new Refusal('FILE_ACTIVE');
  for (const [name, text] of descriptions) {
    const plain = plainText(text);
    if (ACTIVE_TYPE.test(plain)) throw new Refusal('FILE_ACTIVE');
    if (/\.rels$/i.test(name))
      for (const relation of plain.match(/<(\w+:)?Relationship\s[^>]*>/g) ?? []) judge(relation);
  }
}

function judge(relation: string): void {
  const attribute = (name: string) => {
    const match = relation.match(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));
    return match?.[1] ?? match?.[2] ?? '';
  };
  if (attribute('TargetMode') !== 'External') return;
  const [type, target] = [attribute('Type'), attribute('Target')];
  const isTemplate = type.endsWith('/attachedTemplate');
  if (!HARMLESS_RELATION.test(type) || RUNS.test(target)) throw new Refusal('FILE_ACTIVE');
  if (isTemplate && !LOCAL.test(target)) throw new Refusal('FILE_ACTIVE');
}
