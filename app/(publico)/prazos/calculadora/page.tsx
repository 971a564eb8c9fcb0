import type { Metadata } from 'next';
import { share } from '@/app/share';
import { DeadlineForm } from '@/components/deadline/deadline-form';
import { DeadlineResult } from '@/components/deadline/deadline-result';
import { PageTitle } from '@/components/ui/page-title';
import { requestText } from '@/lib/domain/deadlines/request';
import { answerDeadline, calendarChoices, type DeadlineAnswer } from '@/lib/features/calendars/loaders';
import { apiParameters, errorsByField, typedDeadline } from '@/lib/features/calendars/schema';
import { formatDateTitle } from '@/lib/format/date';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { answer } = await read(searchParams);
  const due = answer?.ok ? `${formatDateTitle(answer.deadline.dueOn)}, ` : '';
  return share({
    title: `${due}calculadora de prazos`,
    description: 'Um prazo em dias ou meses pela Lei 9.784/1999, com os feriados do calendário escolhido e o porquê.',
    path: '/prazos/calculadora',
  });
}

/** The face of `/api/prazo`: a question in the address, the due date as the title, and its reasons. */
export default async function DeadlineCalculatorPage({ searchParams }: Props) {
  const { typed, apiHref, answer } = await read(searchParams);
  const errors = answer && !answer.ok ? errorsByField(answer.errors) : {};
  const calendars = await calendarChoices();
  return (
    <div className="wrap pb-20">
      <PageTitle {...titleOf(answer)} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[19.5rem_minmax(0,1fr)]">
        <DeadlineForm calendars={calendars} typed={typed} errors={errors} />
        {answer?.ok && <DeadlineResult view={answer} jsonHref={apiHref} />}
      </div>
    </div>
  );
}

function titleOf(answer: DeadlineAnswer | null) {
  const law = 'Pela Lei 9.784/1999, art. 66, com os dias sem expediente do calendário escolhido.';
  if (!answer?.ok) return { title: 'Calculadora de prazos', lead: law };
  const eyebrow = `${requestText(answer.request)}, no calendário ${answer.calendar.name}: vence em`;
  return { title: formatDateTitle(answer.deadline.dueOn), eyebrow, lead: law };
}

/** The question in the address and its answer; null while nothing was asked. */
async function read(searchParams: Props['searchParams']) {
  const typed = typedDeadline(await searchParams);
  const parameters = apiParameters(typed);
  const isAsked = Object.values(typed).some((value) => value !== undefined);
  const answer = isAsked ? await answerDeadline(parameters) : null;
  return { typed, answer, apiHref: `/api/prazo?${new URLSearchParams(parameters)}` };
}
