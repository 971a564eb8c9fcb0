import { DefinitionList } from '@/components/ui/definition-list';
import { printedCode } from '@/lib/domain/documents/code';
import { formatInstant } from '@/lib/format/date';

export type DocumentFactsProps = {
  document: {
    title: string;
    edition: number;
    code: string;
    issuedAt: Date;
    publishedAt: Date | null;
    issuedFor: { acronym: string; name: string };
    agreement: { number: string };
  };
};

/** What a document is, when and by whom it was issued, and the code that proves it. */
export function DocumentFacts({ document }: DocumentFactsProps) {
  const { title, edition, code, issuedAt, publishedAt, issuedFor, agreement } = document;
  return (
    <DefinitionList
      layout="rows"
      items={[
        { term: 'Documento', detail: title },
        { term: 'Edição', detail: `${edition}ª edição` },
        { term: 'Acordo', detail: `ACT nº ${agreement.number}` },
        { term: 'Emitido em', detail: `${formatInstant(issuedAt)}, horário de Brasília` },
        { term: 'Emitido por', detail: `${issuedFor.name} (${issuedFor.acronym})` },
        { term: 'Código', detail: <span className="font-strong tabular-nums">{printedCode(code)}</span> },
        { term: 'Publicado', detail: publishedAt ? `Sim, em ${formatInstant(publishedAt)}` : 'Não' },
      ]}
    />
  );
}
