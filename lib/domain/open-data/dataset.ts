import type { CivilDate } from '@/lib/domain/calendar/civil-date';

/** Types of a field, in the words of the dictionary. */
interface FieldValue {
  identificador: string;
  texto: string;
  data: CivilDate;
  inteiro: number;
  decimal: number;
  booleano: boolean;
  lista_de_textos: string[];
  lista_de_inteiros: number[];
}

export interface OpenField {
  name: string;
  type: keyof FieldValue;
  /** In Portuguese, for the dictionary. */
  description: string;
  /** May be null in JSON and empty in CSV. */
  nullable?: true;
  /** The closed set of values, each with what it means. */
  values?: Readonly<Record<string, string>>;
}

/** A published set of records, declared once: the dictionary, the CSV header and the JSON all come from its fields. */
export interface Dataset {
  name: string;
  title: string;
  description: string;
  fields: readonly OpenField[];
}

type ValueOf<Field extends OpenField> =
  | (Field['values'] extends object ? Extract<keyof Field['values'], string> : FieldValue[Field['type']])
  | (Field['nullable'] extends true ? null : never);

/** A record of a dataset: exactly its fields, each of its own type. */
export type RecordOf<Set extends Dataset> = {
  [Field in Set['fields'][number] as Field['name']]: ValueOf<Field>;
};

/** Any record, by field name. */
export type OpenRecord = Readonly<Record<string, FieldValue[keyof FieldValue] | null>>;

export const LICENCE = {
  name: 'CC BY 4.0',
  title: 'Creative Commons Atribuição 4.0 Internacional',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.pt-br',
} as const;
