import { share } from '@/app/share';
import { TextInput } from '@/components/form/text-input';
import { PracticeFields } from '@/components/practice/practice-fields';
import { PracticeRow } from '@/components/practice/practice-row';
import { ActionLink } from '@/components/ui/action-link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { type PracticeListQuery, practiceListQuery } from '@/lib/features/lists/schema';
import { loadPublicPractices } from '@/lib/features/practice-list/loaders';
import { listTitle } from '@/lib/format/list-title';

const TITLE = 'Boas práticas da Rede de Parcerias';
const DESCRIPTION = 'O que os partícipes do acordo fizeram que deu certo, para outra equipe fazer igual.';

export function generateMetadata() {
  return share({ title: 'Boas práticas', description: DESCRIPTION, path: '/praticas' });
}

const WORDS = ['boa prática publicada', 'boas práticas publicadas', 'Nenhuma boa prática publicada'] as const;

export default async function PublicPracticesPage({ searchParams }: PageProps<'/praticas'>) {
  const query = practiceListQuery.parse(await searchParams);
  const { axes, parties, years, practices, total, pages } = await loadPublicPractices(query);
  const { eixo, participe, ano, busca } = query;
  const narrowed = Boolean(eixo || participe || ano || busca);
  return (
    <div className="wrap">
      <PageTitle eyebrow={TITLE} title={listTitle(total, narrowed, WORDS)} lead={DESCRIPTION} />
      <form
        action="/praticas"
        role="search"
        aria-label="Filtrar boas práticas"
        className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hair py-6 print:hidden"
      >
        <div className="grow basis-64">
          <TextInput
            id="busca"
            name="busca"
            label="Buscar"
            size="bar"
            defaultValue={busca}
            placeholder="Título, texto ou órgão"
            maxLength={100}
          />
        </div>
        <PracticeFields query={query} axes={axes} parties={parties} years={years} />
        <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
          Filtrar
        </Button>
      </form>
      {narrowed && (
        <ActionLink href="/praticas" icon="close" className="mt-2">
          Limpar filtros
        </ActionLink>
      )}
      {practices.length === 0 && (
        <EmptyState>{narrowed ? 'Nada com esses filtros.' : 'Nenhuma boa prática publicada ainda.'}</EmptyState>
      )}
      <ListRows label="Boas práticas">
        {practices.map((practice) => (
          <PracticeRow key={practice.id} practice={practice} href={`/praticas/${practice.id}`} />
        ))}
      </ListRows>
      <Pagination page={query.pagina} pages={pages} hrefFor={(pagina) => hrefOf({ ...query, pagina })} />
    </div>
  );
}

function hrefOf({ eixo, participe, ano, busca, pagina }: PracticeListQuery): string {
  const asked = Object.entries({ eixo, participe, ano, busca, pagina }).filter(([, value]) => value !== undefined);
  return `/praticas?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
}
