import 'server-only';
import { askJobs } from '@/lib/jobs/queue';
import { store } from '@/lib/storage/store';
import { askDatabase } from './data';

type State = 'ok' | 'falha';

/** What the application depends on, each asked now. */
export async function loadReadiness(): Promise<Record<'banco' | 'arquivos' | 'tarefas', State>> {
  const [banco, arquivos, tarefas] = await Promise.all([
    answers(askDatabase()),
    answers(store().check()),
    answers(askJobs()),
  ]);
  return { banco, arquivos, tarefas };
}

function answers(question: Promise<void>): Promise<State> {
  return question.then(
    () => 'ok',
    () => 'falha',
  );
}
