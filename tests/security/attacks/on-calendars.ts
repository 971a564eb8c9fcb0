import { db } from '@/lib/db/client';
import type * as calendars from '@/lib/features/calendars/actions';
import { daysOn, eve } from '@/tests/factories/calendar-days';
import type { Attack, Attacks, Form } from './attack';
import { SECRET } from './scene';

const OF_NETWORK = { permission: 'calendar.manage', of: 'network', by: 'admin' } as const satisfies Partial<Attack>;
const ofRondonia = async () => (await db.calendar.findUniqueOrThrow({ where: { code: 'BR-RO' } })).id;

/** A day of Rondônia's calendar that nobody else should read the name of, with the mark of what was seen. */
async function knownDay(): Promise<{ calendarId: string; was: string }> {
  const calendarId = await ofRondonia();
  const day = { name: `${SECRET}: véspera`, effect: 'FULL_DAY' as const, act: 'Decreto RO 00.001/2026' };
  await db.nonWorkingDay.create({ data: { calendarId, date: new Date('2026-12-31'), ...day } });
  return { calendarId, was: (await daysOn(calendarId, '2026-12-31')).was };
}

async function proposals(): Promise<Form> {
  const calendarId = await ofRondonia();
  const between = { from: '2028-01-01', to: '2028-12-31' };
  return { calendarId, ...between, was: (await daysOn(calendarId, between.from, between.to)).was };
}

export const ON_CALENDARS: Attacks<typeof calendars> = {
  createCalendarAction: { ...OF_NETWORK, form: async () => ({ code: 'BR-SP', name: 'Estado de São Paulo' }) },
  addDayAction: {
    ...OF_NETWORK,
    form: async () => eve(await ofRondonia()),
    confirms: true,
    optional: ['proposed'],
  },
  changeDayAction: {
    ...OF_NETWORK,
    form: async () => {
      const { calendarId, was } = await knownDay();
      return {
        ...eve(calendarId, { name: 'Véspera, com outro nome', effect: 'CLOSES_EARLY' }),
        from: '2026-12-31',
        was,
      };
    },
    optional: ['proposed'],
    confirms: true,
  },
  removeDayAction: {
    ...OF_NETWORK,
    form: async () => ({ ...(await knownDay()), date: '2026-12-31' }),
  },
  confirmDaysAction: { ...OF_NETWORK, form: proposals },
  proposeDaysAction: { ...OF_NETWORK, form: async () => ({ calendarId: await ofRondonia(), year: '2033' }) },
  importDaysAction: {
    ...OF_NETWORK,
    form: async () => ({
      calendarId: await ofRondonia(),
      csv: 'data;nome;efeito;ato\r\n24/01/2029;Instalação do Município;Sem expediente;Decreto RO 00.002/2028',
    }),
    confirms: true,
  },
};
