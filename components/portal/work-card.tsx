import { Photo } from './photo';
import { pictureWords, type WorkFacts, workDays, workFigures } from './work-words';

/** Something that was done, with its picture above; without one, the goal it serves stands in its place. */
export function WorkCard({ work }: { work: WorkFacts }) {
  const picture = work.proofs.find(({ isPicture }) => isPicture);
  const figures = workFigures(work);
  return (
    <li className="break-inside-avoid">
      {picture ? (
        <Photo id={picture.id} alt={pictureWords(picture)} sizes="(width >= 48rem) 24rem, 100vw" />
      ) : (
        <p
          aria-hidden="true"
          className="flex aspect-3/2 items-center justify-center rounded-field bg-soft text-heading font-strong text-mute max-md:hidden print:hidden"
        >
          {work.goals[0]}
        </p>
      )}
      <p className="mt-3 text-small text-mute">
        {workDays(work)}, {work.party}
      </p>
      <p className="font-strong text-title">{work.title}</p>
      {figures && <p className="text-small text-mute">{figures}</p>}
    </li>
  );
}
