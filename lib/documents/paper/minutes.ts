import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import type { Block, Paper } from '@/lib/domain/report/paper';
import { formatLongDate } from '@/lib/format/date';
import { lead, paragraphsOf, said, section } from './build';

export type MeetingFacts = {
  title: string;
  /** Number of the agreement. */
  agreement: string;
  convenedOn: CivilDate;
  heldOn: CivilDate;
  place: string;
  convening: string;
  agenda: string;
  attendance: string;
  decisions: string;
  madeAt: string;
};

/** The minutes of a meeting: how it was convened, what for, who came and what was decided. */
export function minutesPaper(meeting: MeetingFacts): Paper {
  const { title, agreement, convenedOn, heldOn, place, convening, agenda, attendance, decisions, madeAt } = meeting;
  const facts: Block = {
    kind: 'facts',
    rows: [
      { name: 'Reunião', lines: [{ text: title }] },
      { name: 'Data', lines: [{ text: formatLongDate(heldOn) }] },
      { name: 'Local', lines: [{ text: place }] },
      { name: 'Convocada em', lines: [{ text: shortDate(convenedOn) }] },
    ],
  };
  return {
    kind: 'minutes',
    title: `Ata: ${title}`,
    subtitle: `Reunião de ${formatLongDate(heldOn)}. ACT nº ${agreement}, Rede de Parcerias`,
    description: `Convocação, pauta, presenças e decisões da reunião de ${shortDate(heldOn)}.`,
    running: 'Ata de reunião',
    reference: `ACT nº\u00a0${agreement}`,
    madeOn: heldOn,
    madeAt,
    sections: [
      section('meeting', 'Identificação', [facts, ...paragraphsOf(convening).map((text) => said(text))]),
      section('agenda', 'Pauta', [listOf(agenda)]),
      section('attendance', 'Presenças', [listOf(attendance)]),
      section('decisions', 'Decisões e encaminhamentos', [lead(opening(heldOn)), listOf(decisions)]),
    ],
    sheets: [],
  };
}

const listOf = (lines: string): Block => ({ kind: 'list', items: paragraphsOf(lines).map((line) => [line]) });

const opening = (day: CivilDate) => `Em ${formatLongDate(day)}, a reunião decidiu:`;
