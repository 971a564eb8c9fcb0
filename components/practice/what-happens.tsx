import { Section } from '@/components/ui/section';

/** Beside the form: who reads what is sent, and when it is public. */
export function WhatHappens() {
  return (
    <Section title="O que acontece depois" id="depois">
      <p className="pt-4 text-mute">
        Alguém da SEGES, que não escreveu, lê e publica ou devolve com o que precisa mudar. Só o que foi publicado e não
        é restrito aparece nas páginas públicas. Não escreva nomes, CPF ou telefone de ninguém.
      </p>
    </Section>
  );
}
