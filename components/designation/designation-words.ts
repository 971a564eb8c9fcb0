import { DESIGNATE_WITHIN, type FollowUpAlert } from '@/lib/domain/designations/follow-up';
import type { DesignationPurpose } from '@/lib/domain/glossary';
import { formatDate } from '@/lib/format/date';
import { countTitleFeminine } from '@/lib/format/number';

/** What a list of people is called. */
export const LIST_TITLE = {
  FOLLOW_UP: 'Acompanham o acordo',
  PANEL: 'Painel Gerencial',
} as const satisfies Record<DesignationPurpose, string>;

/** What someone was designated for, after the party's name. */
export const PURPOSE_WORDS = {
  FOLLOW_UP: 'acompanha o acordo',
  PANEL: 'Painel Gerencial',
} as const satisfies Record<DesignationPurpose, string>;

/** How many people answer, as a title. */
export function peopleTitle(purpose: DesignationPurpose, count: number): string {
  const [one, many] = VERB[purpose];
  if (count === 0) return `Ninguém ${one}`;
  return `${countTitleFeminine(count)} ${count === 1 ? `pessoa ${one}` : `pessoas ${many}`}`;
}

const VERB = {
  FOLLOW_UP: ['acompanha o acordo', 'acompanham o acordo'],
  PANEL: ['usa o Painel Gerencial', 'usam o Painel Gerencial'],
} as const;

/** The reminder of goal 1.1, in words. It names nobody. */
export function followUpTitle({ kind, since }: FollowUpAlert): string {
  const day = formatDate(since);
  if (kind === 'NOBODY_YET') return 'Ninguém foi designado para acompanhar o acordo';
  if (kind === 'NOBODY_LEFT') return `Ninguém acompanha o acordo desde ${day}`;
  return `Alguém deixou de acompanhar o acordo em ${day} e ninguém assumiu o lugar`;
}

/** Why it is told, and that it binds nobody. */
export function followUpReason({ kind, since }: FollowUpAlert): string {
  const why =
    kind === 'NOBODY_YET'
      ? `A meta 1.1 vale por toda a vigência; sugerimos designar em ${DESIGNATE_WITHIN} dias do início, até ${formatDate(since)}.`
      : 'A meta 1.1 vale por toda a vigência. Designe outra pessoa, se for o caso.';
  return `${why} É só um lembrete: não conta como atraso.`;
}

/** A masked number, or why it cannot be shown. */
export function maskedText(masked: string | null): string {
  return masked ?? 'ilegível: falta a chave que o cifrou';
}
