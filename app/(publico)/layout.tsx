import type { ReactNode } from 'react';
import { FOOTER } from '@/app/site';
import { PublicShell } from '@/components/layout/public-shell';
import { currentActor } from '@/lib/auth/session';
import { env } from '@/lib/env/env';
import { offersGovbr } from '@/lib/features/identities/loaders';
import { setThemeAction } from '@/lib/features/session/actions';

const NAV = [
  { href: '/', label: 'Início', exact: true },
  { href: '/transparencia', label: 'O plano' },
  { href: '/transparencia/resultados', label: 'Resultados' },
  { href: '/transparencia/participes', label: 'Partícipes' },
  { href: '/transparencia/relatorios', label: 'Relatórios' },
  { href: '/cursos', label: 'Cursos' },
  { href: '/praticas', label: 'Boas práticas' },
  { href: '/prazos/calculadora', label: 'Prazos' },
  { href: '/dados', label: 'Dados abertos' },
];

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const signIn = { href: '/entrar', label: offersGovbr() ? 'Entrar com GOV.BR' : 'Entrar' };
  return (
    <PublicShell
      nav={NAV}
      footer={FOOTER}
      theme={setThemeAction}
      signIn={actor ? { href: '/painel', label: 'Ir para o painel' } : signIn}
      searchHref="/busca#busca"
      demo={env.APP_MODE === 'demo'}
    >
      {children}
    </PublicShell>
  );
}
