/** What its party does about an obligation, and where. */
type NextStep = { isAnswer: boolean; href: string };

/** What a collection asks for is answered there; anything else by recording what was done. */
export function nextStep({ id, collectedYear }: { id: string; collectedYear: number | null }): NextStep {
  return collectedYear === null
    ? { isAnswer: false, href: `/atividades/nova?obrigacao=${id}` }
    : { isAnswer: true, href: `/relatorios/${collectedYear}/coleta` };
}
