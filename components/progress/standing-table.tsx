import { Anchor } from '@/components/ui/anchor';
import { DataTable } from '@/components/ui/data-table';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';

export type StandingTableProps = {
  goals: {
    code: string;
    description: string;
    standing: { done: number; validated: number; lastOn: CivilDate | null };
  }[];
  year: number;
};

/** Goals that run without a deadline: nothing is planned in numbers, so that what was recorded stands alone. */
export function StandingTable({ goals, year }: StandingTableProps) {
  return (
    <DataTable
      caption={`Metas permanentes, o que foi registrado em ${year}`}
      rows={goals}
      rowKey={({ code }) => code}
      columns={[
        {
          header: 'Meta',
          rowHeader: true,
          cell: ({ code, description }) => <GoalName code={code} description={description} />,
        },
        { header: 'Feitas', cell: ({ standing }) => formatNumber(standing.done), align: 'right', width: 'md:w-32' },
        {
          header: 'Validadas',
          cell: ({ standing }) => formatNumber(standing.validated),
          align: 'right',
          width: 'md:w-32',
        },
        {
          header: 'Último registro',
          cell: ({ standing: { lastOn } }) => (lastOn ? formatDate(lastOn) : <span className="text-mute">nenhum</span>),
          width: 'md:w-40',
        },
      ]}
    />
  );
}

/** A goal by its code and the plan's words, as the way to its page. */
export function GoalName({ code, description }: { code: string; description: string }) {
  if (!code) return <span className="font-text">{description}</span>;
  return (
    <span className="flex gap-3">
      <Anchor href={`/metas/${code}`} className="text-link w-8 shrink-0">
        {code}
      </Anchor>
      <span className="line-clamp-2 font-text text-ink">{description}</span>
    </span>
  );
}
