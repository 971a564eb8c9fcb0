import { DataTable } from '@/components/ui/data-table';
import type { Dataset, OpenField } from '@/lib/domain/open-data/dataset';

/** The fields of a dataset, behind its name: what each is called, holds and may be. */
export function FieldTable({ dataset }: { dataset: Dataset }) {
  const { title, fields } = dataset;
  return (
    <details className="border-b border-hair">
      <summary className="text-link flex min-h-12 items-center font-strong print:hidden">
        {title}, {fields.length} campos
      </summary>
      <div className="pb-6">
        <DataTable
          caption={`Campos de ${title}`}
          rows={[...fields]}
          rowKey={({ name }) => name}
          columns={[
            {
              header: 'Campo',
              cell: ({ name }) => <code className="font-sans">{name}</code>,
              rowHeader: true,
              width: 'md:w-44',
            },
            { header: 'Tipo', cell: typeText, width: 'md:w-36' },
            { header: 'O que é', cell: (field) => <Meaning {...field} /> },
          ]}
        />
      </div>
    </details>
  );
}

function typeText({ type, nullable }: OpenField): string {
  return `${type.replaceAll('_', ' ')}${nullable ? ', pode ser vazio' : ''}`;
}

function Meaning({ description, values }: OpenField) {
  return (
    <>
      <p>{description}</p>
      {values && (
        <ul className="mt-1 text-small text-mute">
          {Object.entries(values).map(([value, meaning]) => (
            <li key={value}>
              {value}: {meaning}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
