import { Anchor } from '@/components/ui/anchor';

/** gov.br, rule, product, network; the whole is the link to the first page. */
export function Wordmark({ href, network = 'Rede de Parcerias' }: { href: string; network?: string }) {
  return (
    <Anchor href={href} className="flex min-h-10 min-w-0 items-center gap-3 whitespace-nowrap md:gap-5">
      <span className="text-wordmark font-wordmark tracking-[-0.045em] text-brand">gov.br</span>
      <span aria-hidden="true" className="h-6 w-px bg-line" />
      <span className="min-w-0">
        <span className="font-strong text-title max-[22.4rem]:text-small">Plano de Trabalho</span>
        <span className="ml-3 text-small text-mute max-lg:sr-only">{network}</span>
      </span>
    </Anchor>
  );
}
