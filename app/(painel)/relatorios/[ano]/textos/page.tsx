import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadReportTexts } from '@/lib/features/report-texts/loaders';
import { reportYear } from '@/lib/features/reports/schema';
import { formatInstant } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Textos do relatório' };

export default async function ReportTextsPage({ params, searchParams }: PageProps<'/relatorios/[ano]/textos'>) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}/textos`);
  const year = reportYear.safeParse(ano);
  const loaded = year.success ? await loadReportTexts(actor, year.data) : null;
  if (!loaded) return noSuchPage();
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb
        trail={[
          { href: '/relatorios', label: 'Relatórios' },
          { href: `/relatorios/${ano}`, label: ano },
        ]}
        current="Textos"
      />
      <PageTitle
        title={`Textos do Relatório Anual ${ano}`}
        lead="Cada seção começa com o que os dados dizem. Escreva onde for preciso contar mais."
      />
      <div className="max-w-main border-t border-line">
        <ListRows label="Seções do relatório">
          {loaded.sections.map(({ key, title, proposed, written }) => (
            <ListRow
              key={key}
              name={title}
              detail={
                written?.text
                  ? `Escrito por ${written.editedBy.name}, ${formatInstant(written.editedAt)}`
                  : proposed
                    ? 'Texto proposto a partir dos dados'
                    : 'Sem texto: a seção não aparece no relatório'
              }
              action={
                <ActionLink href={`/relatorios/${ano}/textos/${key}`} context={title}>
                  {written?.text ? 'Alterar' : 'Escrever'}
                </ActionLink>
              }
            />
          ))}
        </ListRows>
      </div>
    </div>
  );
}
