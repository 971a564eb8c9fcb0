export type GoalListProps = { goals: { code: string; description: string; minimumHours: number | null }[] };

/** The goals that a body answers for, with the minimum that is its own. */
export function GoalList({ goals }: GoalListProps) {
  return (
    <ul aria-label="Metas">
      {goals.map(({ code, description, minimumHours }) => (
        <li key={code} className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-4 border-b border-hair py-3">
          <span className="text-mute tabular-nums">{code}</span>
          <div>
            <p>{description}</p>
            {minimumHours && <p className="text-small text-mute">Mínimo próprio de {minimumHours} horas por ano</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
