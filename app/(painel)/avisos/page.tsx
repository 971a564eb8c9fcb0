import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { OneButtonForm } from '@/components/form/one-button-form';
import { NoticeRow } from '@/components/notice/notice-row';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { readNoticesAction } from '@/lib/features/notices/actions';
import { loadNotices } from '@/lib/features/notices/loaders';
import { noticeListQuery } from '@/lib/features/notices/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Avisos' };

export default async function NoticesPage({ searchParams }: PageProps<'/avisos'>) {
  const actor = await requireActor('/avisos');
  const parameters = await searchParams;
  const query = noticeListQuery.parse(parameters);
  const { total, unread, notices, pages } = await loadNotices(actor, query);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={unread === 0 ? 'Nenhum aviso por ler' : plural(unread, 'aviso não lido', 'avisos não lidos')}
        lead="O que foi dito sobre as suas atividades, as que você analisa e aquelas em que avisaram você."
        action={
          unread > 0 && (
            <OneButtonForm action={readNoticesAction} values={{}} variant="outlined">
              Marcar todos como lidos
            </OneButtonForm>
          )
        }
      />
      {notices.length === 0 ? (
        <EmptyState action={{ href: '/atividades', label: 'Ver as atividades' }}>
          Quando alguém responder sobre uma atividade sua, ou avisar você de outra, aparece aqui.
        </EmptyState>
      ) : (
        <ListRows label="Avisos">
          {notices.map((notice) => (
            <NoticeRow key={notice.remark.id} notice={notice} />
          ))}
        </ListRows>
      )}
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(page) => `/avisos?pagina=${page}`}
        summary={plural(total, 'aviso', 'avisos')}
      />
    </div>
  );
}
