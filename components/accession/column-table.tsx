import { DataTable } from '@/components/ui/data-table';
import { COLUMNS } from '@/lib/domain/accessions/spreadsheet';

/** The header that an import asks for, column by column. */
export function ColumnTable() {
  return (
    <DataTable
      caption="Colunas do arquivo"
      rows={[...COLUMNS]}
      rowKey={({ name }) => name}
      columns={[
        { header: 'Coluna', cell: ({ name }) => name, rowHeader: true, width: 'md:w-44' },
        { header: 'O que leva', cell: ({ help }) => help },
        { header: 'Exemplo', cell: ({ example }) => example || <span aria-label="vazio">–</span>, width: 'md:w-56' },
      ]}
    />
  );
}
