import type { Impact } from '@/lib/domain/obligations/impact';
import { plural } from './number';

/** What a change does to the deadlines, in one sentence: "12 prazos mudam, 2 ficam em atraso e 3 são cancelados." */
export function impactText({ counts }: Impact): string {
  const parts = [
    [counts.moved, 'muda', 'mudam'],
    [counts.late, 'fica em atraso', 'ficam em atraso'],
    [counts.suspended, 'fica suspenso', 'ficam suspensos'],
    [counts.waived, 'é dispensado', 'são dispensados'],
    [counts.cancelled, 'é cancelado', 'são cancelados'],
    [counts.reopened, 'volta a correr', 'voltam a correr'],
    [counts.revised, 'muda de período, de mínimo ou de versão', 'mudam de período, de mínimo ou de versão'],
  ] as const;
  const happening = parts.filter(([count]) => count > 0);
  // The first one said names what is counted; the others follow it.
  const said = happening.map(([count, one, many], index) =>
    index === 0 ? plural(count, `prazo ${one}`, `prazos ${many}`) : plural(count, one, many),
  );
  const opened = counts.opened > 0 ? [plural(counts.opened, 'obrigação se abre', 'obrigações se abrem')] : [];
  if (said.length + opened.length === 0) return 'Nenhum prazo muda.';
  return `${new Intl.ListFormat('pt-BR').format([...said, ...opened])}.`;
}
