import { Notice } from '@/components/ui/notice';
import { ERROR_TEXT, type ErrorCode } from '@/lib/action/errors';

const DONE = {
  'atividade-enviada': 'Atividade enviada. A SEGES analisa e responde por aqui.',
  'rascunho-salvo': 'Rascunho salvo. Você pode sair e continuar depois.',
  'atividade-retirada': 'Atividade retirada da análise. Corrija o que for preciso e envie de novo.',
  'atividade-duplicada': 'Cópia criada como rascunho. Informe a data e anexe o que comprova.',
  'evidencia-registrada': 'Evidência registrada.',
  'evidencia-usada': 'Evidência ligada a esta atividade.',
  'evidencia-alterada': 'Evidência salva.',
  'evidencia-publicada': 'Evidência publicada. Qualquer pessoa pode abri-la.',
  'evidencia-recolhida': 'Evidência recolhida. Só quem participa do acordo pode abri-la.',
  'versao-enviada': 'Nova versão recebida. A anterior continua guardada.',
  'arquivos-recusados': 'Parte dos arquivos não foi aceita. Veja abaixo o que foi recebido.',
  'rascunho-descartado': 'Rascunho descartado.',
  'atividades-enviadas': 'Atividades enviadas. A SEGES analisa e responde por aqui.',
  'rascunhos-descartados': 'Rascunhos descartados.',
  'evidencias-alteradas': 'Evidências salvas.',
  'visao-salva': 'Visão salva. Ela fica acima da lista, só para você.',
  'visao-removida': 'Visão removida.',
  'pesos-alterados': 'Pesos salvos. O andamento ponderado já usa os novos.',
  'pesos-retirados': 'Pesos retirados. Todas as metas voltaram a contar igual.',
  'arquivo-enviado': 'Arquivo recebido.',
  'arquivo-retirado': 'Evidência retirada da atividade.',
  'atividade-validada': 'Atividade validada.',
  'pergunta-enviada': 'Pergunta enviada. A atividade continua na fila até a resposta.',
  'resposta-enviada': 'Resposta enviada à SEGES.',
  'atividades-validadas': 'Atividades validadas.',
  'atividade-reaberta': 'Atividade reaberta. O partícipe pode corrigir e enviar de novo.',
  'prazo-de-analise-alterado': 'Prazo de análise salvo. Já vale para o que está na fila.',
  'ano-encerrado': 'Ano encerrado. O que foi feito nele não muda mais.',
  'ano-reaberto': 'Ano reaberto para o partícipe.',
  'ano-fechado-de-novo': 'Ano encerrado de novo para o partícipe.',
  'avisos-lidos': 'Avisos marcados como lidos.',
  'atividade-devolvida': 'Atividade devolvida com o que precisa ser corrigido.',
  'vigencia-alterada': 'Vigência salva. Os prazos abertos foram recalculados e as mudanças ficaram no histórico.',
  'leitura-alterada': 'Leitura salva. Os prazos abertos da meta foram recalculados.',
  'aditivo-preparado': 'Termo aditivo em preparo. Nada muda nos prazos até ele entrar em vigor.',
  'aditivo-descartado': 'Preparo do termo aditivo descartado.',
  'aditivo-em-vigor': 'Termo aditivo em vigor. O que estava aberto passou à nova versão do plano.',
  'meta-salva': 'Meta salva na nova versão do plano.',
  'meta-retirada': 'Meta retirada da nova versão do plano.',
  'evento-registrado': 'Evento registrado. As obrigações que ele abre já estão nos prazos.',
  'evento-alterado': 'Evento alterado. Os prazos abertos foram recalculados.',
  'evento-retirado': 'Evento retirado. As obrigações que ele tinha aberto foram canceladas.',
  'coleta-aberta': 'Coleta aberta. Cada partícipe já tem a obrigação, com o prazo.',
  'prazo-prorrogado': 'Prazo prorrogado. A obrigação mudou de data e guarda o motivo.',
  'lembretes-enviados': 'Lembretes a caminho dos pontos focais e das coordenações.',
  'lembretes-ja-enviados': 'Ninguém foi lembrado: todos já tinham sido hoje, ou não há quem receba.',
  'coleta-encerrada': 'Coleta encerrada. O ano está fechado e não recebe mais respostas.',
  'coleta-reaberta': 'Ano reaberto para os partícipes escolhidos. Eles já podem responder.',
  'resposta-salva': 'Rascunho salvo. Ele só conta como resposta depois de enviado.',
  'coleta-respondida': 'Resposta enviada. Guarde o número do protocolo.',
  'adesao-registrada': 'Adesão registrada. O partícipe já tem suas metas e seus prazos.',
  'adesoes-importadas': 'Adesões importadas. Cada partícipe já tem suas metas e seus prazos.',
  'adesao-alterada': 'Adesão salva.',
  'adesao-encerrada': 'Adesão encerrada. O que estava aberto foi cancelado, com o motivo.',
  'encerramento-marcado': 'Encerramento marcado. O que estiver aberto nesse dia será cancelado.',
  'suspensao-registrada': 'Decisão registrada. As obrigações alcançadas já aparecem assim em toda parte.',
  'suspensao-retirada': 'Decisão retirada. As obrigações voltaram a correr.',
  'calendario-criado': 'Calendário criado.',
  'dia-incluido': 'Dia incluído. Os prazos abertos foram recalculados.',
  'dia-alterado': 'Dia alterado. Os prazos abertos foram recalculados.',
  'dia-retirado': 'Dia retirado. Os prazos abertos foram recalculados.',
  'dias-importados': 'Dias importados. Os prazos abertos foram recalculados.',
  'dias-propostos': 'Feriados nacionais propostos. Confirme cada um quando sair o ato do ano.',
  'dias-confirmados': 'Dias confirmados.',
  'convite-enviado': 'Convite enviado. O endereço chega por e-mail e vale por 7 dias.',
  'convite-retirado': 'Convite retirado. O endereço enviado já não serve.',
  'convite-aceito': 'Convite aceito. Este é o plano em que você trabalha.',
  'papel-alterado': 'Papel alterado. As sessões abertas da pessoa foram encerradas.',
  'pessoa-retirada': 'Pessoa retirada do partícipe. As sessões abertas dela foram encerradas.',
  'conta-desativada': 'Conta desativada. As sessões abertas foram encerradas.',
  'conta-reativada': 'Conta reativada. A pessoa já pode entrar.',
  'sessao-encerrada': 'Sessão encerrada.',
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
