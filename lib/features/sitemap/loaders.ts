import 'server-only';
import { dayOf } from '@/lib/clock/clock';
import { env } from '@/lib/env/env';
import { countPages, KINDS, type Kind, readGoalCodes, readPages } from './data';

/** The protocol lets 50,000 addresses stand in a file; these are read in one statement. */
const PART = 10_000;

/** Pages that are there whatever is recorded. */
const FIXED = [
  '/',
  '/transparencia',
  '/transparencia/resultados',
  '/transparencia/participes',
  '/transparencia/relatorios',
  '/conferir',
  '/cursos',
  '/praticas',
  '/dados',
  '/prazos/calculadora',
  '/acessibilidade',
  '/privacidade',
];

const FOLDER: Record<Kind, string> = {
  cursos: '/cursos',
  praticas: '/praticas',
  participes: '/transparencia/participes',
  relatorios: '/transparencia/relatorios',
};

/** The index of the site map: one file of pages, and as many of each kind of record as there are. Public. */
export async function sitemapIndex(): Promise<string> {
  const counts = await countPages();
  const parts = KINDS.flatMap((kind) =>
    Array.from({ length: Math.ceil(counts[kind] / PART) }, (_, index) => `${kind}-${index + 1}`),
  );
  const lines = ['paginas', ...parts].map((part) => `<sitemap><loc>${absolute(`/mapa/${part}.xml`)}</loc></sitemap>`);
  return xml('sitemapindex', lines);
}

/** One file of the site map; null for a name that the index does not give. Public. */
export async function sitemapPart(file: string): Promise<string | null> {
  if (file === 'paginas.xml') {
    const goals = await readGoalCodes();
    const paths = [...FIXED, ...goals.map((code) => `/transparencia/${encodeURIComponent(code)}`)];
    return xml(
      'urlset',
      paths.map((path) => entry(path)),
    );
  }
  const [, kind, number] = /^(cursos|praticas|participes|relatorios)-([1-9]\d{0,3})\.xml$/.exec(file) ?? [];
  if (!kind) return null;
  const pages = await readPages(kind as Kind, { take: PART, skip: (Number(number) - 1) * PART });
  if (pages.length === 0) return null;
  return xml(
    'urlset',
    pages.map(({ id, changedAt }) => entry(`${FOLDER[kind as Kind]}/${id}`, changedAt)),
  );
}

function entry(path: string, changedAt: Date | null = null): string {
  const lastmod = changedAt ? `<lastmod>${dayOf(changedAt)}</lastmod>` : '';
  return `<url><loc>${absolute(path)}</loc>${lastmod}</url>`;
}

function absolute(path: string): string {
  return new URL(path, env.APP_URL).href.replaceAll('&', '&amp;');
}

function xml(root: 'sitemapindex' | 'urlset', lines: string[]): string {
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${space}">\n${lines.join('\n')}\n</${root}>\n`;
}
