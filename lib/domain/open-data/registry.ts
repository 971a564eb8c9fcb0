import { ACCESSIONS } from './accessions';
import { ACTIVITIES } from './activities';
import { COURSES } from './courses';
import type { Dataset } from './dataset';
import { GOALS } from './goals';
import { OBLIGATIONS } from './obligations';

export const DATASETS = {
  metas: GOALS,
  obrigacoes: OBLIGATIONS,
  atividades: ACTIVITIES,
  adesoes: ACCESSIONS,
  turmas: COURSES,
} as const satisfies Record<string, Dataset>;

export type DatasetName = keyof typeof DATASETS;

/** `metas.csv` in its parts; null for a name that is not published. */
export function parseFileName(file: string): { name: DatasetName; format: 'json' | 'csv' } | null {
  const [name = '', format, ...rest] = file.split('.');
  if (!isDataset(name) || rest.length > 0) return null;
  return format === 'json' || format === 'csv' ? { name, format } : null;
}

function isDataset(name: string): name is DatasetName {
  return Object.hasOwn(DATASETS, name);
}
