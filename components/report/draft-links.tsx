import { ActionLink } from '@/components/ui/action-link';
import { Anchor } from '@/components/ui/anchor';
import { type DraftQuery, issueHref, paperWords } from '@/lib/features/papers/schema';

const FORMATS = { pdf: 'PDF', docx: 'Word', xlsx: 'Planilha' } as const;

export type DraftLinksProps = {
  /** What the draft is of, as its address says it. */
  of: DraftQuery;
  /** Minutes have no figures for a workbook. */
  withoutSheets?: boolean;
  /** Whether who reads may issue it. */
  issues?: boolean;
};

/** The same paper as a file, marked as a draft. */
export function DraftLinks({ of, withoutSheets, issues }: DraftLinksProps) {
  const formats = Object.entries(FORMATS).filter(([format]) => format !== 'xlsx' || !withoutSheets);
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-small print:hidden">
      <span className="text-mute">Baixar prévia:</span>
      {formats.map(([format, name]) => (
        <Anchor
          key={format}
          href={`/api/previas/${format}?${paperWords(of)}`}
          className="text-link inline-flex min-h-6 items-center font-strong max-md:min-h-10"
        >
          {name}
        </Anchor>
      ))}
      {issues && <ActionLink href={issueHref(of)}>Emitir</ActionLink>}
    </p>
  );
}
