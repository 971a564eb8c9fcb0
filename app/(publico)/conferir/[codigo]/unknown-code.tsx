import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';

export function UnknownCode() {
  return (
    <div className="wrap">
      <PageTitle
        title="Nenhum documento tem este código"
        lead="Confira se o código está como no documento. Se estiver, o documento não foi emitido por este sistema: desconfie dele e fale com quem o enviou."
        action={<LinkButton href="/conferir">Digitar outro código</LinkButton>}
      />
    </div>
  );
}
