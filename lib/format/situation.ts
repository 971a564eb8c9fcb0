import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { SITUATION } from '@/lib/domain/glossary';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';
import { formatDate } from './date';
import { plural } from './number';

const days = (count: number) => plural(count, 'dia', 'dias');

/** Further off than this, the date says more than the count. */
const COUNTED_DAYS = 90;

/** The one sentence for where an obligation stands: "Atrasada há 13 dias", "Vence hoje", "Cumprida em 30/12/2025". */
export function situationText(derived: DerivedSituation, obligation: { fulfilledOn: CivilDate | null }): string {
  const { situation } = derived;
  const label = SITUATION[situation];
  const on = obligation.fulfilledOn ? ` em ${formatDate(obligation.fulfilledOn)}` : '';
  switch (situation) {
    case 'atrasada':
      return `${label} há ${days(derived.days ?? 0)}`;
    case 'vence_em_breve':
      return dueSoon(derived.days ?? 0);
    case 'a_vencer':
      return derived.days === undefined || derived.days > COUNTED_DAYS ? label : `${label} em ${days(derived.days)}`;
    case 'em_analise':
      return derived.days ? `${label}, prazo vencido há ${days(derived.days)}` : label;
    case 'cumprida':
    case 'cumprida_com_atraso':
      return label + on;
    case 'suspensa':
      return derived.until ? `${label} até ${formatDate(derived.until)}` : label;
    case 'permanente':
      return standingText(derived);
    default:
      return label;
  }
}

/** Why nobody asks for an obligation for now; null for one that runs, even if a past decision left its reason. */
export function setAsideReason({ situation }: DerivedSituation, statusReason?: string | null): string | null {
  return situation === 'suspensa' || situation === 'dispensada' ? (statusReason ?? null) : null;
}

function dueSoon(left: number): string {
  if (left === 0) return 'Vence hoje';
  return left === 1 ? 'Vence amanhã' : `Vence em ${days(left)}`;
}

function standingText({ pending, quiet }: DerivedSituation): string {
  if (pending) return 'Pendente desde o início da vigência';
  return quiet ? 'Sem registro recente' : SITUATION.permanente;
}
