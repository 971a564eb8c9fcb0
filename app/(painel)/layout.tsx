import type { ReactNode } from 'react';
import { FOOTER } from '@/app/site';
import { PanelShell } from '@/components/layout/panel-shell';
import { currentActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { env } from '@/lib/env/env';
import { switchPartyAction } from '@/lib/features/members/actions';
import { loadSwitch } from '@/lib/features/members/loaders';
import { mayReadOutbox } from '@/lib/features/outbox/loaders';
import { setThemeAction, signOutAction } from '@/lib/features/session/actions';
import { loadPerson } from '@/lib/features/session/loaders';

export default async function PanelLayout({ children }: { children: ReactNode }) {
  // Each page sends who is not signed in away by itself, because only it knows where to come back to.
  if (!(await currentActor())) return children;
  const { actor, party, reviews, waiting, unread } = await loadPerson('/painel');
  const parties = await loadSwitch(actor);
  const nav = [
    { href: '/painel', label: 'Painel' },
    ...(reviews ? [{ href: '/analise', label: 'Análise', count: waiting }] : []),
    { href: '/plano', label: 'Plano' },
    { href: '/progresso', label: 'Andamento' },
    { href: '/prazos', label: 'Prazos', exact: true },
    { href: '/atividades', label: 'Atividades' },
    { href: '/evidencias', label: 'Evidências' },
    { href: '/relatorios', label: 'Relatórios' },
  ];
  const more = [
    { href: '/obrigacoes', label: 'Obrigações' },
    { href: '/capacitacao', label: 'Capacitação' },
    { href: '/boas-praticas', label: 'Boas práticas' },
    { href: '/pessoas', label: 'Pessoas' },
    { href: '/eventos', label: 'Eventos' },
    { href: '/adesoes', label: 'Adesões' },
    { href: '/suspensoes', label: 'Suspensões' },
    { href: '/administracao/calendarios', label: 'Calendários' },
    ...(mayEver(actor, 'trail.read') ? [{ href: '/trilha', label: 'Trilha' }] : []),
    ...(mayEver(actor, 'plan.manage') ? [{ href: '/administracao/analise', label: 'Prazo de análise' }] : []),
    ...(mayEver(actor, 'period.manage') ? [{ href: '/administracao/periodos', label: 'Encerramento de anos' }] : []),
    ...(mayReadOutbox(actor) ? [{ href: '/administracao/correio', label: 'Correio da demonstração' }] : []),
    ...(mayEver(actor, 'settings.manage') ? [{ href: '/administracao/seguranca', label: 'Segurança' }] : []),
  ];
  return (
    <PanelShell
      nav={nav}
      more={more}
      footer={FOOTER}
      theme={setThemeAction}
      person={{ name: actor.name, party: party?.acronym ?? '' }}
      partySwitch={parties.length > 1 ? { parties, action: switchPartyAction } : undefined}
      signOut={signOutAction}
      notices={{ href: '/avisos', count: unread }}
      demo={env.APP_MODE === 'demo'}
    >
      {children}
    </PanelShell>
  );
}
