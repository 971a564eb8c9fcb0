import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';

export type ProseProps = { sections: { id: string; title: string; body: ReactNode }[] };

/** A page of running text in short sections, at a comfortable measure. */
export function Prose({ sections }: ProseProps) {
  return (
    <div className="max-w-main space-y-12">
      {sections.map(({ id, title, body }) => (
        <Section key={id} id={id} title={title}>
          <div className="max-w-measure space-y-3 pt-4 [&_a]:underline [&_ul]:list-disc [&_ul]:space-y-2 [&_ul]:pl-5">
            {body}
          </div>
        </Section>
      ))}
    </div>
  );
}
