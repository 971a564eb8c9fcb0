'use client';

import { ERROR_TEXT } from '@/lib/action/errors';
import { isFieldSubject, REVIEW_SUBJECT } from '@/lib/domain/execution/review';
import { formatTime } from '@/lib/format/date';
import { useDraft } from './draft-keeper';
import type { DraftState } from './use-draft-keeper';

const TEXT: Record<Exclude<DraftState['kind'], 'saved' | 'invalid' | 'refused'>, string> = {
  untouched: '',
  typing: '',
  saving: 'Salvando rascunho…',
  offline:
    'Sem conexão. O que você escreve fica guardado neste navegador e é salvo assim que ela voltar. Não feche esta página.',
  conflict: 'Esta atividade foi salva em outra janela ou por outra pessoa. Ao salvar, você verá as duas versões.',
  ended: 'Sua sessão terminou. Entre de novo em outra aba: o que você escreveu continua aqui.',
};

/** Where the draft stands, said quietly to screen readers too. */
export function DraftStatus() {
  const { state } = useDraft();
  const text = textOf(state);
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

function textOf(state: DraftState): string {
  if (state.kind === 'saved') return `Rascunho salvo às ${formatTime(state.at)}`;
  if (state.kind === 'refused') return `Rascunho não salvo. ${ERROR_TEXT[state.code]}`;
  if (state.kind !== 'invalid') return TEXT[state.kind];
  const names = state.fields.flatMap((name) => (isFieldSubject(name) ? [`“${REVIEW_SUBJECT[name]}”`] : []));
  return `Rascunho ainda não salvo: confira ${names.join(' e ') || 'os campos'}. O que você escreveu está guardado neste navegador.`;
}
