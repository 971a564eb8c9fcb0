import { evidenceLink } from '@/components/practice/evidence-address';
import { Anchor } from '@/components/ui/anchor';
import { EvidenceLink } from '@/components/ui/evidence-link';
import { Section } from '@/components/ui/section';
import { EVIDENCE_KIND, type EvidenceForm, type EvidenceKind } from '@/lib/domain/glossary';

export type PracticeTextProps = {
  practice: {
    done: string | null;
    results: string | null;
    link: string | null;
    evidence: { id: string; title: string; kind: EvidenceKind; form: EvidenceForm; url: string | null } | null;
  };
};

/** The practice as its party tells it, and where to read more. */
export function PracticeText({ practice: { done, results, link, evidence } }: PracticeTextProps) {
  return (
    <>
      <Section title="O que foi feito" id="feito">
        <Paragraphs text={done} />
      </Section>
      <Section title="Resultados" id="resultados">
        <Paragraphs text={results} />
      </Section>
      {(link || evidence) && (
        <Section title="Para saber mais" id="mais">
          <ul className="space-y-2 pt-4">
            {link && (
              <li>
                <Anchor href={link} className="text-link break-all underline">
                  {link}
                </Anchor>
              </li>
            )}
            {evidence && (
              <li>
                <EvidenceLink href={evidenceLink(evidence)}>
                  {EVIDENCE_KIND[evidence.kind]}: {evidence.title}
                </EvidenceLink>
              </li>
            )}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Each line that was typed is a paragraph. */
function Paragraphs({ text }: { text: string | null }) {
  return text ? (
    <p className="max-w-measure pt-4 break-words whitespace-pre-line">{text}</p>
  ) : (
    <p className="pt-4 text-mute">Ainda não escrito.</p>
  );
}
