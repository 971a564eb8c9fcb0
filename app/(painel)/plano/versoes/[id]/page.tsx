import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { DiscardAmendment } from '@/components/amendment/discard-amendment';
import { PublishForm } from '@/components/amendment/publish-form';
import { VersionGoals } from '@/components/amendment/version-goals';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { type LoadedVersion, loadVersion } from '@/lib/features/amendments/loaders';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Versão do plano' };

export default async function VersionPage({ params, searchParams }: PageProps<'/plano/versoes/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/plano/versoes/${id}`);
  const version = await loadVersion(actor, id);
  if (!version) return noSuchPage();
  const { goals, removed, edits, number, isOriginal } = version;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb
        trail={[
          { href: '/plano', label: 'Plano' },
          { href: '/plano/versoes', label: 'Versões' },
        ]}
        current={number}
      />
      <PageTitle
        eyebrow={`ACT nº ${version.agreementNumber}`}
        title={isOriginal ? `Plano de Trabalho nº ${number}` : number}
        lead={leadOf(version)}
      />
      <div className="space-y-12">
        <Section
          title="Metas"
          count={goals.length}
          id="metas"
          action={edits && <ActionLink href={`/plano/versoes/${id}/metas/nova`}>Incluir meta</ActionLink>}
        >
          <VersionGoals goals={goals} editHref={edits ? (goal) => `/plano/versoes/${id}/metas/${goal}` : undefined} />
        </Section>
        {removed.length > 0 && (
          <Section title="Metas que saem" count={removed.length} id="saem">
            <ul>
              {removed.map(({ code, description }) => (
                <li key={code} className="border-b border-hair py-3">
                  <span className="mr-3 text-mute">{code}</span>
                  {description}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {edits && (
          <Section title="Pôr em vigor" id="em-vigor">
            <PublishForm id={id} aside={<Discard id={id} />} />
          </Section>
        )}
      </div>
    </div>
  );
}

function leadOf({ goals, removed, publishedAt, effectiveFrom, isOriginal }: LoadedVersion): string {
  const from = `Vale desde ${formatDate(effectiveFrom)}.`;
  if (isOriginal) return from;
  const count = (wanted: string) => goals.filter(({ comparison }) => comparison === wanted).length;
  const changes = [
    plural(count('changed'), 'meta alterada', 'metas alteradas'),
    plural(count('added'), 'nova', 'novas'),
    plural(removed.length, 'retirada', 'retiradas'),
  ].join(', ');
  return `${publishedAt ? from : `Em preparo, para valer desde ${formatDate(effectiveFrom)}.`} ${changes}.`;
}

function Discard({ id }: { id: string }) {
  return (
    <ConfirmDialog
      trigger="Descartar preparo"
      fallbackHref={`/plano/versoes/${id}/descartar`}
      title="Descartar o preparo do termo aditivo?"
      cancelText="Continuar preparando"
      confirm={<DiscardAmendment id={id} />}
    >
      As metas alteradas nesta versão serão perdidas. O plano em vigor não muda.
    </ConfirmDialog>
  );
}
