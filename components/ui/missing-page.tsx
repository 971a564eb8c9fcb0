import { LinkButton } from './link-button';
import { PageTitle } from './page-title';

/** What stands in place of a page that does not exist, with the way back. */
export function MissingPage({ href, label }: { href: string; label: string }) {
  return (
    <div className="wrap">
      <PageTitle
        title="Esta página não existe"
        lead="O endereço pode estar errado, ou o registro não está ao seu alcance."
        action={<LinkButton href={href}>{label}</LinkButton>}
      />
    </div>
  );
}
