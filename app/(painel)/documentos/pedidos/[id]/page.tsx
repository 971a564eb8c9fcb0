import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { IssuingSteps } from '@/components/document/issuing-steps';
import { RefreshWhile } from '@/components/document/refresh-while';
import { OneButtonForm } from '@/components/form/one-button-form';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { ERROR_TEXT, type ErrorCode } from '@/lib/action/errors';
import { requireActor } from '@/lib/auth/session';
import { cancelOrderAction } from '@/lib/features/document-orders/actions';
import { loadOrder } from '@/lib/features/document-orders/loaders';
import { formatInstant } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Emissão em curso' };

const TITLE = {
  WAITING: 'Na fila para emitir',
  RUNNING: 'Emitindo o documento',
  DONE: 'Documento emitido',
  FAILED: 'O documento não foi emitido',
  CANCELLED: 'Emissão cancelada',
} as const;

export default async function OrderPage({ params, searchParams }: PageProps<'/documentos/pedidos/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/documentos/pedidos/${id}`);
  const loaded = await loadOrder(actor, id);
  if (!loaded) return noSuchPage();
  const { order, steps, isActive } = loaded;
  if (order.documentId) redirect(`/documentos/${order.documentId}`);
  const failure = order.failure as ErrorCode | null;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/documentos', label: 'Documentos emitidos' }]} current="Emissão" />
      <PageTitle
        title={<span role="status">{TITLE[order.state]}</span>}
        lead={`Pedido por ${order.orderedBy.name} em ${formatInstant(order.orderedAt)}.`}
      />
      <div className="max-w-main space-y-8">
        {failure && <Notice kind="error" title={ERROR_TEXT[failure]} />}
        {isActive && (
          <>
            <p className="max-w-measure">
              Você pode sair desta página: a emissão continua, e o documento aparece em “Documentos emitidos”.
            </p>
            <IssuingSteps steps={steps} />
            <RefreshWhile />
            <noscript>
              <a href={`/documentos/pedidos/${id}`}>Atualizar a página</a>
            </noscript>
            <OneButtonForm action={cancelOrderAction} values={{ id }} variant="outlined" pendingText="Cancelando…">
              Cancelar a emissão
            </OneButtonForm>
          </>
        )}
        {!isActive && <ActionLink href="/documentos">Documentos emitidos</ActionLink>}
      </div>
    </div>
  );
}
