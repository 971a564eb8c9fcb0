import { Refusal } from '@/lib/action/errors';

const TYPE = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)$/;
const ACTIVE_PART = /^(Basic|Scripts|Dialogs)\/|\.(xlb|xba|py|bsh|js|class|jar|exe|dll)$/i;

/** Which document the package says that it is, in its first entry as the format wants it. */
export function odfType(mimetype: string, names: string[]): string {
  const type = mimetype.trim();
  if (!TYPE.test(type) || names[0] !== 'mimetype') throw new Refusal('FILE_TYPE');
  if (names.includes('[Content_Types].xml')) throw new Refusal('FILE_HIDDEN');
  return type;
}

/** Refuses macros, and what is encrypted and cannot be looked into. */
export function refuseOdf(names: string[], descriptions: Map<string, string>): void {
  const manifest = descriptions.get('META-INF/manifest.xml') ?? '';
  if (/encryption-data/.test(manifest)) throw new Refusal('FILE_LOCKED');
  if (names.some((name) => ACTIVE_PART.test(name))) throw new Refusal('FILE_ACTIVE');
  if (/application\/(vnd\.sun\.star\.(oleobject|basic)|binary)/.test(manifest)) throw new Refusal('FILE_ACTIVE');
}
