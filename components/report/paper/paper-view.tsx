import { Section } from '@/components/ui/section';
import type { Paper, PaperSection } from '@/lib/domain/report/paper';
import { PaperBlock } from './paper-block';

export type PaperViewProps = {
  paper: Paper;
  /** Whether who reads may open the activities behind it. */
  opensActivities: boolean;
  /** Address of a photo that its evidence serves. */
  photoHref: (evidenceId: string) => string;
};

const titleOf = ({ number, title }: PaperSection) => (number ? `${number} ${title}` : title);

/** A paper as a page: what it holds, then its sections, with the words and figures of its PDF and DOCX. */
export function PaperView({ paper, ...links }: PaperViewProps) {
  return (
    <div className="space-y-12">
      <nav id="indice" aria-label="Nesta página" className="scroll-mt-4 print:hidden">
        <ul className="gap-x-10 sm:columns-2">
          {paper.sections.map((section) => (
            <li key={section.key} className="break-inside-avoid py-1">
              <a href={`#secao-${section.key}`} className="text-accent hover:underline">
                {titleOf(section)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {paper.sections.map((section) => (
        <Section
          key={section.key}
          id={`secao-${section.key}`}
          title={titleOf(section)}
          action={
            <a href="#indice" className="text-accent text-small hover:underline">
              Índice
            </a>
          }
        >
          <div className="space-y-5 pt-5">
            {section.blocks.map((block, index) => (
              <PaperBlock key={index} block={block} {...links} />
            ))}
          </div>
        </Section>
      ))}
    </div>
  );
}
