import { Section } from '@/components/ui/section';

/** What the reviewer will look for, told before the form is filled in, and what happens after it is sent. */
export function ExpectedProof({ proofs }: { proofs: string[] }) {
  return (
    <>
      <Section title="O que comprova" id="comprova">
        {proofs.map((proof) => (
          <p key={proof} className="pt-4">
            {proof}
          </p>
        ))}
      </Section>
      <Section title="Depois do envio" id="depois">
        <p className="pt-4 text-small">
          A SEGES analisa e responde por aqui. Se algo faltar, a atividade volta para você com o que precisa ser
          corrigido.
        </p>
      </Section>
    </>
  );
}
