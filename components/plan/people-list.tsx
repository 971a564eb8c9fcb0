import { Section } from '@/components/ui/section';
import { plural } from '@/lib/format/number';

export type PeopleListProps = { people: { name: string; recorded: number; reviewed: number }[] };

/** Who had a hand in what a page tells. */
export function PeopleList({ people }: PeopleListProps) {
  if (people.length === 0) return null;
  return (
    <Section title="Quem participou" count={people.length} id="pessoas">
      <ul className="pt-2">
        {people.map(({ name, recorded, reviewed }) => (
          <li key={name} className="flex flex-wrap justify-between gap-x-6 border-b border-hair py-2">
            <span>{name}</span>
            <span className="text-small text-mute">
              {[
                recorded > 0 && `registrou ${plural(recorded, 'atividade', 'atividades')}`,
                reviewed > 0 && `analisou ${plural(reviewed, 'atividade', 'atividades')}`,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
