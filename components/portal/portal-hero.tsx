import { LinkButton } from '@/components/ui/link-button';
import { plural } from '@/lib/format/number';
import { AgreementFacts, type AgreementFactsProps } from './agreement-facts';
import { portalTitle, type Signatory } from './portal-title';

export type PortalHeroProps = {
  agreement: AgreementFactsProps['agreement'] & { number: string; parties: (Signatory & { acronym: string })[] };
  goalCount: number;
};

/** What this is, in a citizen's words, with the agreement's facts beside it. */
export function PortalHero({ agreement, goalCount }: PortalHeroProps) {
  const { number, parties } = agreement;
  return (
    <div className="flex flex-col gap-10 pt-12 pb-14 lg:flex-row lg:items-end lg:justify-between lg:gap-16 lg:pt-20 lg:pb-20">
      <div className="min-w-0 lg:max-w-main">
        <h1 className="text-heading font-strong tracking-[-0.012em] text-balance text-title md:text-display">
          {portalTitle(parties)}
        </h1>
        <p className="mt-4 max-w-measure text-section font-text">
          O Acordo de Cooperação Técnica nº {number} reúne {parties.map(({ acronym }) => acronym).join(' e ')} na Rede
          de Parcerias, com {plural(goalCount, 'meta', 'metas')} para melhorar a gestão, formar pessoas e dar
          transparência.
        </p>
        <LinkButton href="/transparencia" className="mt-8 max-md:w-full print:hidden">
          Ver o plano
        </LinkButton>
      </div>
      <div className="lg:w-side lg:shrink-0">
        <AgreementFacts agreement={agreement} />
      </div>
    </div>
  );
}
