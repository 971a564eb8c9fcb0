/** Characters that XML has no place for: one of them in a title would spoil the whole file. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what XML cannot hold. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}
