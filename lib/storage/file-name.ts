/** Endings that a system may run; inside a name they only serve to mislead. */
const EXECUTABLE =
  /\.(?=(?:exe|com|scr|pif|bat|cmd|msi|msp|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|cpl|jar|lnk|url|reg|dll|sys|sh|py|rb|pl|php\d?|phtml|jsp|aspx?|html?|xhtml|svgz?|xml|docm|dotm|xlsm|xltm|xlam|pptm|iso|img|apk|app|dmg|deb|rpm)(?:\s*\.|$))/gi;

/**
 * A name to be shown: without folders, control and text-direction characters, so that it never lies about its ending.
 * An executable's ending inside it loses its dot.
 */
export function cleanName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const visible = base.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '').replace(/^\s+|[\s.]+$/g, '');
  const [stem, ending] = splitEnding(visible);
  const letters = [...`${stem.replace(EXECUTABLE, '-')}${ending}`];
  return letters.slice(-150).join('') || 'arquivo';
}

/** The last ending of a name, in lower case and without its dot; empty when there is none. */
export function endingOf(name: string): string {
  return splitEnding(name)[1].slice(1).toLowerCase();
}

function splitEnding(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}
