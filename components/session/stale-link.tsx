import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';

/** What a link that no longer works leads to. */
export function StaleLink({ againHref, again }: { againHref: string; again: string }) {
  return (
    <>
      <PageTitle
        title="Este link não vale mais"
        lead="Ele já foi usado, foi trocado por um mais novo ou passou de uma hora."
      />
      <LinkButton href={againHref}>{again}</LinkButton>
    </>
  );
}
