import { shortDate } from '@/lib/domain/calendar/words';
import { type DeadlineRule, QUIET_AFTER_DAYS, type RuleOf } from '@/lib/domain/deadlines/rule';

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
      return standing(rule);
    case 'annual':
      return annual(rule);
    case 'onCall':
      return `Uma obrigação para ${EVENT_WORDS[rule.event]}, no prazo que ela der.`;
    case 'dayOfMonthAfter':
      return `Até o dia ${rule.day} do mês seguinte a cada Acordo de Adesão assinado. É do partícipe; a SEGES recebe a relação.`;
    case 'norm':
      return norm(rule);
  }
}

function standing({ alertDaysAfterStart, quietAfterDays = QUIET_AFTER_DAYS }: RuleOf<'standing'>): string {
  const reminder = alertDaysAfterStart ? ` Lembrete ${alertDaysAfterStart} dias após o início.` : '';
  const quiet = `Após ${quietAfterDays} dias sem registro, aparece “sem registro recente”.`;
  return `Durante toda a vigência, com um período de registro por ano. Nunca fica em atraso. ${quiet}${reminder}`;
}

function annual({ cycle, minimumHours, proratesFirst, items, alsoOn }: RuleOf<'annual'>): string {
  const parts = [
    cycle === 'plan'
      ? 'Uma obrigação por ano do plano, até o seu último dia'
      : 'Uma obrigação por ano civil, até 31/12',
    minimumHours && `, com o mínimo de ${minimumHours} horas por partícipe`,
    minimumHours && proratesFirst && ', em proporção aos dias no primeiro ciclo',
    items && `, com ${items.join(' e ')}`,
    alsoOn && ', e mais uma a cada alteração nos cursos',
  ];
  return `${parts.filter(Boolean).join('')}.`;
}

function norm({ norm: name, defaultDue, dueByCycle = {} }: RuleOf<'norm'>): string {
  const usual = defaultDue.split('-').reverse().join('/');
  const fixed = Object.entries(dueByCycle).map(([year, due]) => `${year}, até ${shortDate(due)}`);
  const except = fixed.length > 0 ? ` Datas fixadas por ciclo: ${fixed.join('; ')}.` : '';
  return `Uma obrigação por ano, até ${usual}, conforme a norma em vigor${name ? ` (${name})` : ''}.${except}`;
}
