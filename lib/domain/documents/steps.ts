/** What is done to issue a document, in this order. */
export const ISSUING_STEPS = [
  'Reunir o que foi validado',
  'Compor o PDF, o Word e a planilha',
  'Guardar e numerar',
] as const;

export type StepState = 'done' | 'current' | 'ahead';

/** Each step with where it stands; `current` counts from 0, and all are done past the last. */
export function stepsAt(current: number): { name: string; state: StepState }[] {
  return ISSUING_STEPS.map((name, index) => ({
    name,
    state: index < current ? 'done' : index === current ? 'current' : 'ahead',
  }));
}
