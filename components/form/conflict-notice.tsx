import { ActionLink } from '@/components/ui/action-link';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import type { Conflict } from '@/lib/action/errors';
import { formatInstant } from '@/lib/format/date';

type Values = Record<string, string | string[]>;

export type ConflictNoticeProps = {
  /** What was saved meanwhile: "esta atividade". */
  what: string;
  /** Where the saved version is shown, to be kept as it is. */
  keepHref: string;
  typed: Values;
  conflict: Conflict;
  labels: Record<string, string>;
};

const wordsOf = (values: Values, name: string) => [values[name] ?? ''].flat().join(', ');

/** Both versions, field by field where they differ. Nothing was overwritten: the person decides what stays. */
export function ConflictNotice({ what, keepHref, typed, conflict, labels }: ConflictNoticeProps) {
  const rows = Object.keys(conflict.values)
    .filter((name) => name in labels && wordsOf(typed, name) !== wordsOf(conflict.values, name))
    .map((name) => ({ name, mine: wordsOf(typed, name), saved: wordsOf(conflict.values, name) }));
  return (
    <Notice
      kind="error"
      title={`${conflict.by || 'Outra pessoa'} salvou ${what} enquanto você escrevia, em ${formatInstant(conflict.at)}`}
      action={<ActionLink href={keepHref}>Ficar com o que está salvo</ActionLink>}
    >
      <p>Nada se perdeu. O que você escreveu está no formulário; ao salvar de novo, é ele que fica.</p>
      {rows.length > 0 && (
        <div className="mt-4">
          <DataTable
            caption="O que difere entre as duas versões"
            rows={rows}
            rowKey={({ name }) => name}
            columns={[
              { header: 'Campo', cell: ({ name }) => labels[name], rowHeader: true, width: 'md:w-40' },
              { header: 'O que você escreveu', cell: ({ mine }) => mine || 'em branco' },
              { header: 'O que está salvo', cell: ({ saved }) => saved || 'em branco' },
            ]}
          />
        </div>
      )}
    </Notice>
  );
}
