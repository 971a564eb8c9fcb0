import type { SessionStage } from './stage';

/** Only a path of ours: what someone puts in the address must not lead a person who signs in elsewhere. */
export function insidePath(path: string | undefined): string {
  const base = 'http://inside';
  const url = path && URL.canParse(path, base) ? new URL(path, base) : null;
  if (url?.origin !== base || url.pathname === '/entrar' || url.pathname.startsWith('/entrar/')) return '/painel';
  return `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
}

/** Where a sign-in goes on: to the second factor where one is due, which then leads to the same place. */
export function placeAfter(stage: SessionStage, place: string): string {
  if (stage === 'OPEN') return place;
  const step = stage === 'SECOND_FACTOR' ? '/entrar/segundo-fator' : '/entrar/segundo-fator/cadastrar';
  return `${step}?continuar=${encodeURIComponent(place)}`;
}
