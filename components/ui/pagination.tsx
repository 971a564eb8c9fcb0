import { Anchor } from './anchor';
import { Icon } from './icon';

export type PaginationProps = {
  page: number;
  pages: number;
  /** Address of a page, with the filters kept. */
  hrefFor: (page: number) => string;
  /** "41 a 60 de 412 atividades" */
  summary?: string;
};

const LINK = 'text-link inline-flex min-h-10 items-center gap-1.5 text-small font-strong';

/** Previous and next, and where one is. Nothing when there is one page. */
export function Pagination({ page, pages, hrefFor, summary }: PaginationProps) {
  if (pages < 2) return summary ? <p className="mt-4 text-small text-mute">{summary}</p> : null;
  return (
    <nav aria-label="Páginas" className="mt-4 flex flex-wrap items-center justify-between gap-x-6 print:hidden">
      <p className="text-small tabular-nums text-mute">
        {summary ? `${summary}, ` : ''}página {page} de {pages}
      </p>
      <div className="flex gap-6">
        {page > 1 && (
          <Anchor href={hrefFor(page - 1)} rel="prev" className={LINK}>
            <Icon name="chevron-left" size={16} />
            Anterior
          </Anchor>
        )}
        {page < pages && (
          <Anchor href={hrefFor(page + 1)} rel="next" className={LINK}>
            Próxima
            <Icon name="chevron-right" size={16} />
          </Anchor>
        )}
      </div>
    </nav>
  );
}
