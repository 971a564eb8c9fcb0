import type { DeadlineRule } from '@/lib/domain/deadlines/rule';

const EVENT_WORDS = {
  meeting: 'cada reunião convocada',
  reportRequest: 'cada pedido da Secretaria-Executiva',
} as const;

/** How we read a goal's deadline text, as a sentence. It stands beside the verbatim text, and SEGES may change it. */
export function readingOf(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'daysAfterStart':
      return `Uma vez, até ${rule.days} dias após o início da vigência${rule.thenStanding ? '; depois, mantida durante a vigência' : ''}.`;
    case 'fromStart':
      return `Desde o início da vigência, com ${rule.items.length} itens: ${rule.items.join(', ')}. Sem data de vencimento.`;
    case 'standing':
      return 'Durante toda a vigência, com um período de registro por ano. Nunca fica em atraso.';
    case 'annual':
      return annual(rule);
    case 'onCall':
      return `Uma obrigação para ${EVENT_WORDS[rule.event]}, no prazo que ela der.`;
    case 'dayOfMonthAfter':
      return `Até o dia ${rule.day} do mês seguinte a cada Acordo de Adesão assinado. É do partícipe; a SEGES recebe a relação.`;
    case 'norm':
      return `Uma obrigação por ano, até ${rule.defaultDue.split('-').reverse().join('/')}, conforme a norma em vigor${rule.norm ? ` (${rule.norm})` : ''}.`;
  }
}

function annual({ minimumHours, items, alsoOn }: Extract<DeadlineRule, { kind: 'annual' }>): string {
  const parts = [
    'Uma obrigação por ano civil, até 31/12',
    minimumHours && `, com o mínimo de ${minimumHours} horas por partícipe`,
    items && `, com ${items.join(' e ')}`,
    alsoOn && ', e mais uma a cada alteração nos cursos',
  ];
  return `${parts.filter(Boolean).join('')}.`;
}
