import type { Picked } from '@/lib/features/collections/schema';

/** Carries along which parties a step is about: those that were ticked, or the filters that find them. */
export function PickedFields({ picked: { participe, situacao, elo, busca } }: { picked: Picked }) {
  return (
    <>
      {participe.map((id) => (
        <input key={id} type="hidden" name="participe" value={id} />
      ))}
      {Object.entries({ situacao, elo, busca }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
