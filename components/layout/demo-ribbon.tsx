/** Said on every page in demonstration mode, and never in production. */
export function DemoRibbon() {
  return (
    <aside
      aria-label="Ambiente"
      className="border-b border-hair bg-pick px-4 py-1.5 text-center text-small text-balance text-title"
    >
      Ambiente de demonstração: pessoas e dados fictícios
    </aside>
  );
}
