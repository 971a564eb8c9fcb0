import { Notice } from '@/components/ui/notice';
import { ERROR_TEXT, type ErrorCode } from '@/lib/action/errors';

const DONE = {
  'atividade-enviada': 'Atividade enviada. A SEGES analisa e responde por aqui.',
  'rascunho-salvo': 'Rascunho salvo. Você pode sair e continuar depois.',
  'rascunho-descartado': 'Rascunho descartado.',
  'arquivo-enviado': 'Arquivo recebido.',
  'arquivo-retirado': 'Arquivo retirado.',
  'atividade-validada': 'Atividade validada.',
  'atividade-devolvida': 'Atividade devolvida com o que precisa ser corrigido.',
  'relatorio-gerado': 'Relatório gerado. O arquivo está na lista abaixo.',
} as const;

type Query = Record<string, string | string[] | undefined>;

/** What the last step did, told once at the top of the page it led to. Only known words of the address are read. */
export function Flash({ query: { aviso, erro } }: { query: Query }) {
  const done = typeof aviso === 'string' && Object.hasOwn(DONE, aviso) && DONE[aviso as keyof typeof DONE];
  const failed = typeof erro === 'string' && Object.hasOwn(ERROR_TEXT, erro) && ERROR_TEXT[erro as ErrorCode];
  if (!done && !failed) return null;
  return (
    <div className="pt-6">
      {failed ? <Notice kind="error">{failed}</Notice> : <Notice kind="success">{done}</Notice>}
    </div>
  );
}
