/** The first that the text names wins: those that also name another's come before it. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOPT\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\bWindows\b/, 'no Windows'],
  [/\bAndroid\b/, 'no Android'],
  [/\biPhone\b/, 'no iPhone'],
  [/\biPad\b/, 'no iPad'],
  [/\bCrOS\b/, 'no ChromeOS'],
  [/\bMacintosh\b/, 'no macOS'],
  [/\bLinux\b/, 'no Linux'],
];

/** What a person recognises a browser by, such as "Firefox no Windows", from what it says of itself. */
export function browserLabel(userAgent: string | null): string {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [named(BROWSERS) ?? 'Navegador', named(SYSTEMS) ?? 'não identificado'].join(' ');
}
