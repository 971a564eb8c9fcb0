export type SkipLinksProps = { searchHref?: string };

const LINK =
  'sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-30 focus:bg-page focus:px-4 focus:py-3 focus:font-strong focus:text-accent';

/** eMAG shortcuts: 1 content, 2 menu, 3 search, 4 footer. */
export function SkipLinks({ searchHref }: SkipLinksProps) {
  return (
    <nav aria-label="Atalhos" className="print:hidden">
      <a className={LINK} href="#conteudo" accessKey="1">
        Ir para o conteúdo [1]
      </a>
      <a className={LINK} href="#menu" accessKey="2">
        Ir para o menu [2]
      </a>
      {searchHref && (
        <a className={LINK} href={searchHref} accessKey="3">
          Ir para a busca [3]
        </a>
      )}
      <a className={LINK} href="#rodape" accessKey="4">
        Ir para o rodapé [4]
      </a>
    </nav>
  );
}
