import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { fold } from '@/lib/domain/fold';

/** What an accession is checked by, once each field is well formed; absent where the field itself is wrong. */
export type CheckedFacts = Partial<Record<'cnpj' | 'acronym' | 'calendar', string> & { signedOn: CivilDate }>;

export type KnownParty = { cnpj: string; acronym: string; name: string };

/** The agreement that a body joins, as far as it can refuse one. */
export type AccessionContext = {
  startsOn: CivilDate;
  endsOn: CivilDate;
  today: CivilDate;
  calendars: ReadonlySet<string>;
  /** Parties of the agreement, past ones included. */
  parties: readonly KnownParty[];
};

export type Problems = Partial<Record<keyof CheckedFacts, string>>;

/**
 * Why each of these accessions cannot be registered, field by field; empty where it can. `place` names the earlier one
 * that repeats it, as the person knows it ("da linha 3").
 */
export function accessionProblems(
  accessions: readonly CheckedFacts[],
  context: AccessionContext,
  place: (index: number) => string,
): Problems[] {
  const byCnpj = new Map(context.parties.map((party) => [party.cnpj, party]));
  const byAcronym = new Map(context.parties.map((party) => [fold(party.acronym), party]));
  const first = { cnpj: new Map<string, number>(), acronym: new Map<string, number>() };
  return accessions.map(({ signedOn, calendar, cnpj, acronym }, index) => {
    const holder = cnpj && byCnpj.get(cnpj);
    const namesake = acronym && byAcronym.get(fold(acronym));
    const sameCnpj = earlier(first.cnpj, cnpj, index);
    const sameAcronym = earlier(first.acronym, acronym && fold(acronym), index);
    return defined({
      signedOn: signedOn && dateProblem(signedOn, context),
      calendar: calendar && !context.calendars.has(calendar) ? unknownCalendar(context.calendars) : undefined,
      cnpj: holder
        ? `Este CNPJ já está no acordo: é de ${holder.acronym}, ${holder.name}.`
        : repeated(sameCnpj, 'Este CNPJ repete o', place),
      acronym: namesake
        ? `Esta sigla já está no acordo: é de ${namesake.name}.`
        : repeated(sameAcronym, 'Esta sigla repete a', place),
    });
  });
}

/** Why a body cannot have joined on that day. */
export function dateProblem(
  signedOn: CivilDate,
  { startsOn, endsOn, today }: Pick<AccessionContext, 'startsOn' | 'endsOn' | 'today'>,
): string | undefined {
  if (signedOn < startsOn) return `A adesão não pode ser anterior ao início da vigência, ${shortDate(startsOn)}.`;
  if (signedOn > endsOn) return `A adesão não pode ser posterior ao fim da vigência, ${shortDate(endsOn)}.`;
  if (signedOn > today) return 'A assinatura não pode ter data futura. Registre a adesão quando for assinada.';
  return undefined;
}

/** Why a participation cannot end on that day. */
export function endProblem(
  endedOn: CivilDate,
  { signedOn, endsOn }: { signedOn: CivilDate; endsOn: CivilDate },
): string | undefined {
  if (endedOn < signedOn) return `O encerramento não pode ser anterior à assinatura, ${shortDate(signedOn)}.`;
  if (endedOn > endsOn)
    return `A adesão já termina com a vigência, em ${shortDate(endsOn)}. Use uma data até esse dia.`;
  return undefined;
}

function unknownCalendar(known: ReadonlySet<string>): string {
  return `Este calendário não existe. Use ${[...known].join(' ou ')}.`;
}

/** The index at which the value was first seen; undefined where this is the first. */
function earlier(seen: Map<string, number>, value: string | undefined, index: number): number | undefined {
  if (!value) return undefined;
  const at = seen.get(value);
  if (at === undefined) seen.set(value, index);
  return at;
}

function repeated(at: number | undefined, sentence: string, place: (index: number) => string): string | undefined {
  return at === undefined ? undefined : `${sentence} ${place(at)}.`;
}

function defined(problems: Problems | Record<string, string | undefined | ''>): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([, sentence]) => sentence));
}
