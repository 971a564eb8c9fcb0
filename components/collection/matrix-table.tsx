import { SelectBox } from '@/components/list/selection';
import { Anchor } from '@/components/ui/anchor';
import { StatusMark } from '@/components/ui/status-mark';
import { StatusSign } from '@/components/ui/status-sign';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import {
  CELL_STATE,
  type CellState,
  isAwaited,
  PARTY_STANDING,
  type PartyStanding,
} from '@/lib/domain/collection/matrix';
import { collectionHref } from '@/lib/features/collections/schema';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { CELL_LOOK } from './standing-look';

type Cell = { code: string; validated: number; state: CellState };
type Row = {
  id: string;
  party: { id: string; acronym: string; name: string };
  standing: PartyStanding;
  isLate: boolean;
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
  answer: { protocol: string | null } | null;
  cells: Cell[];
};

export type MatrixTableProps = { year: number; codes: string[]; rows: Row[]; selects: boolean };

/**
 * Party by goal. On a narrow screen each party is a block, and its goals stand in a line of signs, each with its code;
 * the ARIA roles keep it a table there, where CSS `display` would take the semantics away.
 */
export function MatrixTable({ year, codes, rows, selects }: MatrixTableProps) {
  return (
    <table role="table" className="w-full max-lg:block">
      <caption className="sr-only">Resposta de cada partícipe, por meta</caption>
      <thead role="rowgroup" className="border-b border-line max-lg:sr-only">
        <tr role="row" className="text-small text-mute">
          <th role="columnheader" scope="col" className="py-3 pr-4 text-left font-strong">
            Partícipe
          </th>
          <th role="columnheader" scope="col" className="py-3 pr-4 text-left font-strong">
            Situação
          </th>
          {codes.map((code) => (
            <th key={code} role="columnheader" scope="col" className="px-1 py-3 text-center font-strong tabular-nums">
              <span className="sr-only">Meta </span>
              {code}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-lg:block">
        {rows.map((row) => (
          <tr key={row.id} role="row" className="break-inside-avoid border-b border-hair max-lg:block max-lg:py-4">
            <th
              role="rowheader"
              scope="row"
              className="py-3 pr-4 text-left align-top font-strong text-title max-lg:block max-lg:p-0"
            >
              <div className="flex gap-2">
                {selects && (
                  <div className="shrink-0">
                    <SelectBox name="participe" value={row.party.id} label={row.party.acronym} />
                  </div>
                )}
                <div className="min-w-0">
                  <Anchor
                    href={collectionHref(year, `/${row.party.id}`)}
                    className="text-link inline-flex min-h-6 items-center"
                  >
                    {row.party.acronym}
                  </Anchor>
                  <span className="block text-small font-text break-words text-mute">{row.party.name}</span>
                </div>
              </div>
            </th>
            <td role="cell" className="py-3 pr-4 align-top max-lg:block max-lg:py-2 xl:min-w-48">
              <StatusMark status={CELL_LOOK[row.standing]} word={PARTY_STANDING[row.standing]} detail={detailOf(row)} />
            </td>
            {row.cells.map((cell) => (
              <MatrixCell key={cell.code} {...cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function detailOf({ standing, isLate, dueOn, fulfilledOn, answer }: Row): string {
  if (isAwaited(standing)) {
    const due = dueOn ? `prazo ${formatDate(dueOn)}` : '';
    return [due, answer && 'em rascunho'].filter(Boolean).join(', ');
  }
  const late = standing === 'NOTHING' && isLate ? ', com atraso' : '';
  return fulfilledOn ? `em ${formatDate(fulfilledOn)}${late}` : '';
}

function MatrixCell({ code, validated, state }: Cell) {
  // An empty cell, since a dash says that there is nothing to report.
  if (state === 'NOT_APPLICABLE')
    return (
      <td role="cell" className="max-lg:hidden">
        <span className="sr-only">{CELL_STATE[state]}</span>
      </td>
    );
  const work = validated > 0 ? `, ${plural(validated, 'atividade validada', 'atividades validadas')}` : '';
  return (
    <td role="cell" className="px-1 py-3 text-center align-top max-lg:mr-4 max-lg:inline-block max-lg:p-0">
      <span className="inline-flex min-h-6 items-center gap-1 text-small">
        <span aria-hidden="true" className="text-mute tabular-nums lg:hidden">
          {code}
        </span>
        <StatusSign status={CELL_LOOK[state]} label={`${CELL_STATE[state]}${work}`} />
        <span aria-hidden="true" className="tabular-nums">
          {validated > 0 ? validated : ''}
        </span>
      </span>
    </td>
  );
}
