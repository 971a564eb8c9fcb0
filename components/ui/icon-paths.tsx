import type { ReactNode } from 'react';

/** Line drawings on a 24-unit square, stroked in the text's colour by `Icon`. */
export const ICON_PATHS = {
  search: <path d="M10.5 18a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Zm5.5-2 5 5" />,
  bell: <path d="M6 10a6 6 0 1 1 12 0c0 6 2.5 7.5 2.5 7.5h-17S6 16 6 10Zm4 11h4" />,
  'chevron-right': <path d="m9 5 7 7-7 7" />,
  'chevron-left': <path d="m15 5-7 7 7 7" />,
  'chevron-down': <path d="m5 9 7 7 7-7" />,
  plus: <path d="M12 5v14M5 12h14" />,
  download: <path d="M12 3v12m-5-5 5 5 5-5M3.5 16v4.5h17V16" />,
  upload: <path d="M12 16V4M7 9l5-5 5 5M3.5 16v4.5h17V16" />,
  print: <path d="M7 8V3h10v5M7 17H3.5V8.5h17V17H17M7 14h10v7H7z" />,
  file: <path d="M13.5 3H6v18h12V7.5L13.5 3Zm0 0v4.5H18M9 12h6M9 16h6" />,
  files: <path d="M15.5 3H9v13h10.5V7L15.5 3Zm0 0v4h4M6 7.5H4.5V21H15v-2" />,
  link: (
    <path d="M10 14a4.2 4.2 0 0 0 6 0l3.5-3.5a4.2 4.2 0 0 0-6-6L12 6m2 4a4.2 4.2 0 0 0-6 0l-3.5 3.5a4.2 4.2 0 0 0 6 6L12 18" />
  ),
  check: <path d="m4.5 12.5 5 5 10-11" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  calendar: <path d="M4 5.5h16v15H4zM4 10h16M8 3v4.5M16 3v4.5" />,
  contrast: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
      <path d="M12 7.5v9" />
    </>
  ),
  menu: <path d="M4 6.5h16M4 12h16M4 17.5h16" />,
  user: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <circle cx="12" cy="10" r="3.25" />
      <path d="M6 18.5c.8-3 3-4.25 6-4.25s5.2 1.25 6 4.25" />
    </>
  ),
  'sign-out': <path d="M10 4H4.5v16H10M9.5 12H20m-4.5-4.5L20 12l-4.5 4.5" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.5v.1" />
    </>
  ),
  warn: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v6M12 16.4v.1" />
    </>
  ),
  return: <path d="m8.5 4.5-5 5 5 5m-5-5H14a6 6 0 0 1 6 6v4" />,
  table: <path d="M4 4h16v16H4zM4 9.5h16M9.5 4v16" />,
  external: <path d="M18 13v7H4V6h7m4-3h6v6m0-6L11 13" />,
  history: <path d="M4 4v5h5M4.5 9a8.5 8.5 0 1 1-1 4M12 8v4.5l3 2" />,
  trash: <path d="M4 6.5h16M9 6.5V4h6v2.5m-9 0L7 20.5h10l1-14" />,
  edit: <path d="m4 20 1-5L16.5 3.5l4 4L9 19l-5 1Z" />,
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICON_PATHS;
