import { formatInstant } from '@/lib/format/date';

export type LetterRowProps = {
  letter: { to: { name: string; address: string }; subject: string; text: string; keptAt: Date };
};

/** A message as its reader would get it, with its links to press. */
export function LetterRow({ letter: { to, subject, text, keptAt } }: LetterRowProps) {
  return (
    <li className="border-b border-hair py-6">
      <h2 className="font-strong text-title">{subject}</h2>
      <p className="text-small text-mute">
        Para {to.name} ({to.address}), {formatInstant(keptAt)}
      </p>
      <div className="mt-3 max-w-measure space-y-3">
        {text.split('\n\n').map((paragraph) => (
          <p key={paragraph} className="break-words">
            {paragraph.split(/(https?:\/\/\S+)/).map((part) =>
              /^https?:/.test(part) ? (
                <a key={part} href={part} className="text-link">
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        ))}
      </div>
    </li>
  );
}
