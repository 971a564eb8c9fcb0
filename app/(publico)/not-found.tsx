import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';

export const metadata: Metadata = { title: 'Página não encontrada' };

export default function NotFound() {
  return (
    <div className="wrap">
      <PageTitle
        title="Esta página não existe"
        lead="O endereço pode estar errado, ou o registro não está ao seu alcance."
        action={<LinkButton href="/">Ir para o início</LinkButton>}
      />
    </div>
  );
}
