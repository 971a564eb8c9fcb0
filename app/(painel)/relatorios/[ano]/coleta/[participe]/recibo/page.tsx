import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { Receipt } from '@/components/collection/receipt';
import { Anchor } from '@/components/ui/anchor';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadReceipt } from '@/lib/features/answers/loaders';
import { receiptQuery } from '@/lib/features/answers/schema';
import { collectionHref, collectionYear } from '@/lib/features/collections/schema';
import { formatInstant } from '@/lib/format/date';

type Props = PageProps<'/relatorios/[ano]/coleta/[participe]/recibo'>;

export const metadata: Metadata = { title: 'Recibo da coleta' };

export default async function ReceiptPage({ params, searchParams }: Props) {
  const { ano, participe } = await params;
  const actor = await requireActor(`/relatorios/${ano}/coleta/${participe}/recibo`);
  const year = collectionYear.safeParse(ano);
  const query = await searchParams;
  const loaded = year.success && (await loadReceipt(actor, year.data, participe, receiptQuery.parse(query).versao));
  if (!loaded) return noSuchPage();
  const { collection, asked, receipt, receipts, protocol, firstSentAt } = loaded;
  const { dueOn, fulfilledOn } = asked;
  const path = `/${participe}/recibo`;
  return (
    <div className="wrap">
      <Flash query={query} />
      <Breadcrumb
        trail={[
          { href: '/relatorios', label: 'Relatórios' },
          { href: `/relatorios/${collection.year}`, label: String(collection.year) },
          { href: collectionHref(collection.year), label: 'Coleta' },
        ]}
        current="Recibo"
      />
      <PageTitle
        eyebrow={`ACT nº ${collection.agreement.number}, ações de ${collection.year} para o relatório da Rede`}
        title={`Recibo ${protocol}`}
        lead={receipt.number < receipts.length && 'Esta versão foi substituída por uma correção.'}
      />
      <Receipt
        {...{ protocol, firstSentAt, dueOn }}
        number={receipt.number}
        sentAt={receipt.sentAt}
        sentBy={receipt.sentBy.name}
        isLate={dueOn !== null && fulfilledOn !== null && fulfilledOn > dueOn}
        content={receipt.content}
      />
      {receipts.length > 1 && (
        <nav aria-label="Versões do recibo" className="pt-12 text-small print:hidden">
          <ul className="space-y-1">
            {receipts.map(({ id, number, sentAt }) => (
              <li key={id}>
                <Anchor
                  href={collectionHref(collection.year, path, { versao: String(number) })}
                  aria-current={number === receipt.number ? 'page' : undefined}
                  className="text-link inline-flex min-h-6 items-center"
                >
                  {number}ª versão, de {formatInstant(sentAt)}
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
