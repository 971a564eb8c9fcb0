import { OneButtonForm } from '@/components/form/one-button-form';
import { Section } from '@/components/ui/section';
import { decidePracticeAction } from '@/lib/features/practices/actions';
import { NoteForm } from './note-form';

export type DecisionPanelProps = { id: string; version: number; party: string; restricted: boolean };

/** What SEGES decides of a practice that was sent: publish it, or give it back with what to mend. */
export function DecisionPanel({ id, version, party, restricted }: DecisionPanelProps) {
  const reach = restricted
    ? 'Ao publicar, só quem participa do acordo lê esta prática.'
    : 'Ao publicar, qualquer pessoa lê esta prática na internet.';
  return (
    <Section title="Sua análise" id="analise">
      <p className="pt-4 pb-4 text-mute">{reach} Confira se não há dados pessoais no texto.</p>
      <div className="space-y-6">
        <OneButtonForm
          action={decidePracticeAction}
          values={{ id, version: String(version), decision: 'PUBLISH' }}
          pendingText="Publicando…"
        >
          Publicar boa prática
        </OneButtonForm>
        <NoteForm
          id={id}
          version={version}
          decision="RETURN"
          summary="Devolver para corrigir"
          submit={`Devolver para ${party}`}
        />
      </div>
    </Section>
  );
}
