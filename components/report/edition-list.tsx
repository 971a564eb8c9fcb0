import { EmptyState } from '@/components/ui/empty-state';
import { FileRow } from '@/components/ui/file-row';
import { formatInstant } from '@/lib/format/date';
import { formatFileSize } from '@/lib/format/number';

export type EditionListProps = {
  editions: { id: string; year: number; edition: number; size: number; sha256: string; generatedAt: Date }[];
};

/** The editions of a year's report, the newest first. Each is a file of its own and never changes. */
export function EditionList({ editions }: EditionListProps) {
  if (editions.length === 0) return <EmptyState>Nenhuma edição gerada ainda.</EmptyState>;
  return (
    <ul aria-label="Edições do relatório">
      {editions.map(({ id, year, edition, size, sha256, generatedAt }) => (
        <FileRow
          key={id}
          name={`Relatório Anual ${year}, ${edition}ª edição (PDF)`}
          href={`/api/relatorios/${id}`}
          detail={`${formatInstant(generatedAt)}, ${formatFileSize(size)}, SHA-256 ${sha256.slice(0, 12)}…`}
        />
      ))}
    </ul>
  );
}
