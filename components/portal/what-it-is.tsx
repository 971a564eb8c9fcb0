import { ActionLink } from '@/components/ui/action-link';
import { Anchor } from '@/components/ui/anchor';
import { plural } from '@/lib/format/number';

export type WhatItIsProps = {
  parties: { id: string; acronym: string; name: string }[];
  accessionCount: number;
};

/** Three things that somebody who never heard of the agreement asks first. */
export function WhatItIs({ parties, accessionCount }: WhatItIsProps) {
  return (
    <div className="grid gap-x-16 gap-y-10 border-t border-line pt-8 md:grid-cols-3 md:gap-x-10 lg:gap-x-16">
      <section aria-labelledby="o-que-e">
        <h2 id="o-que-e" className="text-section font-section text-title">
          O que é o acordo
        </h2>
        <p className="mt-3">
          Um compromisso entre governos, sem repasse de dinheiro: cada um faz a sua parte para que convênios e outras
          parcerias com dinheiro público funcionem melhor.
        </p>
      </section>
      <section aria-labelledby="quem-participa">
        <h2 id="quem-participa" className="text-section font-section text-title">
          Quem participa
        </h2>
        <ul className="mt-3 space-y-2">
          {parties.map(({ id, acronym, name }) => (
            <li key={id}>
              <Anchor href={`/transparencia/participes/${id}`} className="text-link font-strong">
                {acronym}
              </Anchor>
              <span className="block text-small text-mute">{name}</span>
            </li>
          ))}
        </ul>
        <ActionLink href="/transparencia/participes" className="mt-2">
          {accessionCount === 0
            ? 'Todos os partícipes'
            : `E ${plural(accessionCount, 'órgão ou entidade que aderiu', 'órgãos e entidades que aderiram')}`}
        </ActionLink>
      </section>
      <section aria-labelledby="como-acompanhar">
        <h2 id="como-acompanhar" className="text-section font-section text-title">
          Como acompanhar
        </h2>
        <p className="mt-3">
          Cada partícipe registra o que fez e o que comprova. Outra equipe confere. Só o que foi conferido aparece aqui
          como feito, e tudo pode ser baixado.
        </p>
        <ActionLink href="/dados" className="mt-2">
          Baixar os dados
        </ActionLink>
      </section>
    </div>
  );
}
