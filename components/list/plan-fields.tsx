import { PartyFields, type PartyFieldsProps } from '@/components/agenda/party-fields';
import { Select } from '@/components/form/select';

export type PlanFieldsProps = {
  query: { orgao?: string; meta?: string; eixo?: number; ano?: number };
  choices: {
    parties: Pick<PartyFieldsProps, 'parties' | 'party' | 'searches'>;
    goals: { code: string; description: string }[];
    axes: { number: number; title: string }[];
    years: number[];
  };
};

/** Whose, for which goal or axis, in which year. */
export function PlanFields({ query, choices: { parties, goals, axes, years } }: PlanFieldsProps) {
  return (
    <>
      <PartyFields {...parties} words={query.orgao} everyLabel="Todos" />
      <div className="basis-56 max-sm:basis-full">
        <Select
          id="meta"
          name="meta"
          label="Meta"
          size="bar"
          emptyLabel="Todas"
          defaultValue={query.meta}
          options={goals.map(({ code, description }) => ({ value: code, label: `${code} ${shortened(description)}` }))}
        />
      </div>
      <div className="basis-56 max-sm:basis-full">
        <Select
          id="eixo"
          name="eixo"
          label="Eixo"
          size="bar"
          emptyLabel="Todos"
          defaultValue={query.eixo?.toString()}
          options={axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
        />
      </div>
      <div className="basis-28 max-sm:basis-full">
        <Select
          id="ano"
          name="ano"
          label="Ano"
          size="bar"
          emptyLabel="Todos"
          defaultValue={query.ano?.toString()}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </div>
    </>
  );
}

const MOST = 60;

/** Enough of a goal's words to know it by, cut between two of them. */
function shortened(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, text.lastIndexOf(' ', MOST))}…`;
}
