import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { BulkForm } from '@/components/review/bulk-form';
import { BulkRow } from '@/components/review/bulk-row';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadBulk } from '@/lib/features/review/loaders';
import { bulkQuery, MOST_AT_ONCE, queueHref, queueOf } from '@/lib/features/review/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Validar selecionadas' };

/** What validating the ticked activities would do, before it is done. */
export default async function BulkPage({ searchParams }: PageProps<'/analise/validar'>) {
  const actor = await requireActor('/analise');
  if (!mayEver(actor, 'activity.review')) return noSuchPage();
  const { id: ids, fila } = bulkQuery.parse(await searchParams);
  const { rows, left } = await loadBulk(actor, ids);
  const free = rows.filter(({ obstacle }) => obstacle === null);
  const kept = rows.filter(({ obstacle }) => obstacle !== null);
  const backHref = queueHref(queueOf(fila));
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: backHref, label: 'Análise' }]} current="Validar selecionadas" />
      <PageTitle
        title={
          free.length === 0 ? 'Nenhuma para validar' : `Validar ${plural(free.length, 'atividade', 'atividades')}?`
        }
        lead="Confira o que cada uma conta e o que fica cumprido. Tudo é validado junto, ou nada."
      />
      <div className="max-w-main space-y-12">
        {left > 0 && (
          <Notice kind="warn">
            São validadas até {MOST_AT_ONCE} de cada vez. {plural(left, 'ficou', 'ficaram')} para a próxima.
          </Notice>
        )}
        {rows.length === 0 && (
          <EmptyState action={{ href: backHref, label: 'Voltar à fila' }}>
            Nenhuma atividade foi selecionada.
          </EmptyState>
        )}
        {free.length > 0 && (
          <Section title="Serão validadas" count={free.length} id="validar">
            <ListRows>
              {free.map((row) => (
                <BulkRow key={row.id} row={row} />
              ))}
            </ListRows>
          </Section>
        )}
        {kept.length > 0 && (
          <Section title="Ficam de fora" count={kept.length} id="fora">
            <ListRows>
              {kept.map((row) => (
                <BulkRow key={row.id} row={row} />
              ))}
            </ListRows>
          </Section>
        )}
        {rows.length > 0 && (
          <BulkForm seen={free.map(({ id, version }) => ({ id, version }))} queue={fila ?? ''} queueHref={backHref} />
        )}
      </div>
    </div>
  );
}
