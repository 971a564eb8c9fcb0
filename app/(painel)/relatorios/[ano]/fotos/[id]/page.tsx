import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { PhotoForm } from '@/components/report/photo-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadPhotos } from '@/lib/features/report-photos/loaders';
import { reportYear } from '@/lib/features/reports/schema';

export const metadata: Metadata = { title: 'Foto do relatório' };

export default async function ReportPhotoPage({ params }: PageProps<'/relatorios/[ano]/fotos/[id]'>) {
  const { ano, id } = await params;
  const actor = await requireActor(`/relatorios/${ano}/fotos/${id}`);
  const year = reportYear.safeParse(ano);
  const loaded = year.success ? await loadPhotos(actor, year.data) : null;
  const photo = loaded?.chosen.find(({ evidenceId }) => evidenceId === id);
  const title = photo?.evidence.title ?? loaded?.offered.find((picture) => picture.id === id)?.title;
  if (!loaded || !title || !year.success) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: `/relatorios/${ano}`, label: `Relatório ${ano}` },
          { href: `/relatorios/${ano}/fotos`, label: 'Fotos' },
        ]}
        current={title}
      />
      <PageTitle title={title} />
      <div className="max-w-form space-y-8">
        <img
          src={`/api/evidencias/${id}`}
          alt="A imagem que será descrita abaixo"
          className="max-h-96 w-full object-contain"
        />
        <PhotoForm
          agreementId={loaded.agreementId}
          year={year.data}
          evidenceId={id}
          values={{
            caption: photo?.caption ?? '',
            alternative: photo?.alternative ?? '',
            position: String(photo?.position ?? loaded.chosen.length + 1),
          }}
        />
      </div>
    </div>
  );
}
