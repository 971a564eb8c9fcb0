import localFont from 'next/font/local';

const latin = localFont({
  src: '../node_modules/@fontsource-variable/raleway/files/raleway-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-raleway',
});

/** Rare letters of foreign names only: fetched when a page has one, never preloaded. */
const latinExtended = localFont({
  src: '../node_modules/@fontsource-variable/raleway/files/raleway-latin-ext-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-raleway-ext',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF' }],
});

/** Class for `<html>`: defines the two custom properties that `--font-sans` reads. */
export const fontVariables = `${latin.variable} ${latinExtended.variable}`;
