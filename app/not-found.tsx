import type { Metadata } from 'next';
import { MissingPage } from '@/components/ui/missing-page';

export const metadata: Metadata = { title: 'Página não encontrada' };

export default function NotFound() {
  return (
    <main id="conteudo">
      <MissingPage href="/" label="Ir para o início" />
    </main>
  );
}
