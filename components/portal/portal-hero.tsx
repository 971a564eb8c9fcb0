import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { PortalTitle } from '@/components/ui/portal-title';
import { plural } from '@/lib/format/number';
import { AgreementFacts, type AgreementFactsProps } from './agreement-facts';
import { type Signatory, titleFor } from './signatory-governments';

export type PortalHeroProps = {
  agreement: AgreementFactsProps['agreement'] & { number: string; parties: (Signatory & { acronym: string })[] };
  goalCount: number;
  /** A search over everything that is public. */
  search: ReactNode;
};

/** What this is, in a citizen's words, with the agreement's facts beside it. */
export function PortalHero({ agreement, goalCount, search }: PortalHeroProps) {
  const { number, parties } = agreement;
  const acronyms = parties.map(({ acronym }) => acronym).join(' e ');
  return (
    <PortalTitle
      title={titleFor(parties)}
      lead={`O Acordo de Cooperação Técnica nº ${number} reúne ${acronyms} na Rede de Parcerias, com ${plural(goalCount, 'meta', 'metas')} para melhorar a gestão, formar pessoas e dar transparência.`}
      actions={
        <>
          <div className="w-full">
            <div className="max-w-measure">{search}</div>
          </div>
          <LinkButton href="/transparencia">Ver o plano</LinkButton>
        </>
      }
      aside={<AgreementFacts agreement={agreement} />}
    />
  );
}
