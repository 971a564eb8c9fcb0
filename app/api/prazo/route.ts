import type { NextRequest } from 'next/server';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';
import { answerDeadline } from '@/lib/features/calendars/loaders';

const KIND = { noted: 'anotado', counted: 'contado', moves: 'prorroga', result: 'resultado' } as const;

/** `GET /api/prazo`: a due date and its memória by Lei 9.784/1999, art. 66. 400 with `erro` for what cannot be read. */
export async function GET(request: NextRequest): Promise<Response> {
  const answer = await answerDeadline(parametersOf(request.nextUrl.searchParams));
  if (!answer.ok) return Response.json({ erro: sentence(answer.errors) }, { status: 400 });
  const { dueOn, calculation } = answer.deadline;
  return Response.json({ vence_em: dueOn, memoria: calculation.map(publicStep) });
}

function publicStep({ date, kind, title, source, day }: CalculationStep) {
  return { data: date, tipo: KIND[kind], descricao: title, fundamento: source, dia: day ?? null };
}

/** Each sentence after the parameter that it is about. */
function sentence(errors: Partial<Record<string, string[]>>): string {
  const named = Object.entries(errors).map(([name, texts = []]) =>
    name === 'form' ? texts.join(' ') : `${name}: ${texts.join(' ')}`,
  );
  return named.join(' ');
}

/** A repeated parameter stays a list, so that it can be refused. */
function parametersOf(search: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(names.map((name) => [name, single(search.getAll(name))]));
}

function single(values: string[]): string | string[] {
  const [only = ''] = values;
  return values.length > 1 ? values : only;
}
