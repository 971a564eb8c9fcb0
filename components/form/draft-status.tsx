'use client';

import { ERROR_TEXT } from '@/lib/action/errors';
import { formatTime } from '@/lib/format/date';
import { useDraft } from './draft-keeper';
import type { DraftState } from './use-draft-keeper';

const TEXT: Record<Exclude<DraftState['kind'], 'saved' | 'invalid' | 'refused' | 'conflict'>, string> = {
  untouched: '',
  typing: '',
  saving: 'Salvando rascunho…',
  offline:
    'Sem conexão. O que você escreve fica guardado neste navegador e é salvo assim que ela voltar. Não feche esta página.',
  ended: 'Sua sessão terminou. Entre de novo em outra aba: o que você escreveu continua aqui.',
};

export type DraftStatusProps = {
  /** What is kept, at the start of a sentence: "Esta atividade". */
  what: string;
  /** Of the fields, to name those in error. */
  labels: Readonly<Record<string, string>>;
};

/** Where the draft stands, said quietly to screen readers too. */
export function DraftStatus({ what, labels }: DraftStatusProps) {
  const { state } = useDraft();
  const text = textOf(state, what, labels);
  const calls = ['offline', 'invalid', 'conflict', 'ended', 'refused'].includes(state.kind);
  return (
    <p
      role="status"
      aria-label="Rascunho"
      className={`min-h-6 text-small ${calls ? 'font-strong text-late' : 'text-mute'}`}
    >
      {text}
    </p>
  );
}

function textOf(state: DraftState, what: string, labels: DraftStatusProps['labels']): string {
  if (state.kind === 'saved') return `Rascunho salvo às ${formatTime(state.at)}`;
  if (state.kind === 'refused') return `Rascunho não salvo. ${ERROR_TEXT[state.code]}`;
  if (state.kind === 'conflict')
    return `${what} foi salva em outra janela ou por outra pessoa. Ao salvar, você verá as duas versões.`;
  if (state.kind !== 'invalid') return TEXT[state.kind];
  const names = state.fields.flatMap((name) => (labels[name] ? [`“${labels[name]}”`] : []));
  return `Rascunho ainda não salvo: confira ${names.join(' e ') || 'os campos'}. O que você escreveu está guardado neste navegador.`;
}
