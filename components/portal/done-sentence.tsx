import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

export type DoneSentenceProps = {
  done: { activities: number; hours: number; completed: number; lastOn: CivilDate } | null;
  year: number;
};

/** "3 atividades validadas em 2026, a última de 11/08/2026, com 42 horas e 96 concluintes." */
export function DoneSentence({ done, year }: DoneSentenceProps) {
  if (!done) return <p className="text-mute">Nada validado em {year} ainda.</p>;
  const { activities, hours, completed, lastOn } = done;
  const measures = [
    hours > 0 && plural(hours, 'hora', 'horas'),
    completed > 0 && plural(completed, 'concluinte', 'concluintes'),
  ].filter(Boolean);
  return (
    <p>
      <strong className="text-title">{plural(activities, 'atividade validada', 'atividades validadas')}</strong> em{' '}
      {year}
      {activities === 1 ? `, realizada em ${formatDate(lastOn)}` : `, a última de ${formatDate(lastOn)}`}
      {measures.length > 0 && `, com ${measures.join(' e ')}`}.
    </p>
  );
}
