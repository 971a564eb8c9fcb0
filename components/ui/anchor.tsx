import Link from 'next/link';
import type { ComponentProps } from 'react';

export type AnchorProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };

const FILE = /(\.(csv|json|pdf|ics|docx|xlsx)|\/exportar)(\?|$)/;

/** A page of this app, against a file, a fragment or another site, which the router must not fetch. */
function isPage(href: string, download: unknown): boolean {
  return href.startsWith('/') && !href.startsWith('/api/') && !FILE.test(href) && download === undefined;
}

/** Link within the app by the router, anything else by the browser. Lists are long, so nothing is prefetched. */
export function Anchor({ href, ...props }: AnchorProps) {
  return isPage(href, props.download) ? <Link href={href} prefetch={false} {...props} /> : <a href={href} {...props} />;
}
