import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { DesignationFacts } from '@/components/designation/designation-facts';
import { DesignationRow } from '@/components/designation/designation-row';
import { PersonTools } from '@/components/designation/person-tools';
import { Columns } from '@/components/layout/columns';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { DESIGNATION_PURPOSE } from '@/lib/domain/glossary';
import { loadDesignation } from '@/lib/features/designations/loaders';

export const metadata: Metadata = { title: 'Pessoa designada' };

export default async function DesignationPage({ params, searchParams }: PageProps<'/pessoas/designados/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/designados/${id}`);
  const loaded = await loadDesignation(actor, id);
  if (!loaded) return noSuchPage();
  const { designation, others, manages, reveals } = loaded;
  const { name, party, purpose, endsOn, replacedBy } = designation;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb
        trail={[{ href: `/pessoas/designados?participe=${party.id}`, label: 'Pessoas designadas' }]}
        current={name}
      />
      <PageTitle
        eyebrow={`${DESIGNATION_PURPOSE[purpose]}, por ${party.acronym}`}
        title={name}
        action={
          manages &&
          !replacedBy && (
            <LinkButton href={`/pessoas/designados/${id}/substituir`}>
              {endsOn ? 'Designar substituto' : 'Substituir'}
            </LinkButton>
          )
        }
      />
      <Columns side={<PersonTools id={id} isActive={endsOn === null} manages={manages} reveals={reveals} />}>
        <DesignationFacts designation={designation} />
        {others.length > 0 && (
          <Section title="A mesma pessoa, em outra designação" id="outras">
            <ListRows>
              {others.map((person) => (
                <DesignationRow key={person.id} person={person} showParty />
              ))}
            </ListRows>
          </Section>
        )}
      </Columns>
    </div>
  );
}
