import type { Impact } from '@/lib/domain/obligations/impact';
import { plural } from './number';

/** What a change does to the deadlines, in one sentence: "12 prazos mudam, 2 ficam em atraso e 3 são cancelados." */
export function impactText({ counts }: Impact): string {
  const parts = [
    [counts.moved, 'prazo muda', 'prazos mudam'],
    [counts.late, 'fica em atraso', 'ficam em atraso'],
    [counts.suspended, 'fica suspenso', 'ficam suspensos'],
    [counts.waived, 'é dispensado', 'são dispensados'],
    [counts.cancelled, 'é cancelado', 'são cancelados'],
    [counts.reopened, 'volta a correr', 'voltam a correr'],
    [
      counts.revised,
      'muda de período, de mínimo ou de versão do plano',
      'mudam de período, de mínimo ou de versão do plano',
    ],
    [counts.opened, 'obrigação se abre', 'obrigações se abrem'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
  if (said.length === 0) return 'Nenhum prazo muda.';
  return `${new Intl.ListFormat('pt-BR').format(said)}.`;
}
