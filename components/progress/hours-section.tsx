import { Meter } from '@/components/ui/meter';
import { Section } from '@/components/ui/section';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { paceText } from '@/lib/format/progress';

export type PartyHours = {
  goalCode: string;
  period: string;
  minimum: number;
  validated: number;
  inReview: number;
  periodEnd: CivilDate;
  /** What the period ends with at the pace so far; null where there is none. */
  atPace: number | null;
};

export type HoursSectionProps = { parties: { id: string; acronym: string; hours: PartyHours[] }[] };

/** The meter of hours of each party, with where it leads at the present pace. */
export function HoursSection({ parties }: HoursSectionProps) {
  return (
    <Section title="Horas de curso" id="horas">
      <ul className="grid gap-x-16 gap-y-10 pt-6 md:grid-cols-2">
        {parties.flatMap(({ id, acronym, hours }) =>
          hours.map((one) => (
            <li key={`${id} ${one.goalCode} ${one.period}`}>
              <h3 className="mb-2 font-strong text-title">
                {acronym} <span className="font-text text-mute">meta {one.goalCode}</span>
              </h3>
              <Meter
                parts={[
                  { kind: 'validated', amount: one.validated },
                  { kind: 'inReview', amount: one.inReview },
                ]}
                minimum={one.minimum}
                period={`em ${one.period}`}
                forecast={paceText(one)}
              />
            </li>
          )),
        )}
      </ul>
    </Section>
  );
}
