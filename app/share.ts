import type { Metadata } from 'next';
import { env } from '@/lib/env/env';

const IMAGE = {
  url: '/compartilhar.png',
  width: 1200,
  height: 630,
  alt: 'Plano de Trabalho da Rede de Parcerias: o combinado e o feito',
};

interface Shared {
  title: string;
  /** The whole title of the window, where the usual ending would repeat it. */
  absolute?: boolean;
  description: string;
  /** The page's one address, without filters. */
  path: string;
  type?: 'website' | 'article';
  /** Other forms of the page, such as a calendar feed. */
  types?: Record<string, string>;
}

/** What a public page tells machines that search and share: its one address, and how it looks where it is sent. */
export function share({ title, absolute, description, path, type = 'website', types }: Shared): Metadata {
  return {
    metadataBase: new URL(env.APP_URL),
    title: absolute ? { absolute: title } : title,
    description,
    alternates: { canonical: path, types },
    openGraph: {
      ...{ title, description, type, url: path, images: [IMAGE] },
      ...{ siteName: 'Plano de Trabalho, Rede de Parcerias', locale: 'pt_BR' },
    },
    twitter: { card: 'summary_large_image', title, description, images: [IMAGE] },
  };
}
