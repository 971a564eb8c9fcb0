import type { Metadata } from 'next';
import { CONTACT } from '@/app/site';
import { Prose } from '@/components/portal/prose';
import { PageTitle } from '@/components/ui/page-title';

export const metadata: Metadata = {
  title: 'Privacidade',
  description: 'Que dados pessoais este sistema trata, para quê, com que base legal e quais são os seus direitos.',
};

export default function PrivacyPage() {
  return (
    <div className="wrap">
      <PageTitle
        title="Privacidade"
        lead="Para consultar este portal você não informa nenhum dado. Quem trabalha no plano tem uma conta, e é dela que esta página trata."
      />
      <Prose
        sections={[
          { id: 'dados', title: 'Que dados tratamos', body: <Collected /> },
          { id: 'base', title: 'Para quê e com que base legal', body: <Basis /> },
          { id: 'cookies', title: 'Cookies', body: <Cookies /> },
          { id: 'publico', title: 'O que é público', body: <Published /> },
          { id: 'protecao', title: 'Como protegemos', body: <Protection /> },
          { id: 'direitos', title: 'Seus direitos', body: <Rights /> },
        ]}
      />
    </div>
  );
}

function Collected() {
  return (
    <ul>
      <li>
        <strong>Conta:</strong> nome, e-mail, senha, que não é guardada como foi digitada, e o papel da pessoa em seu
        órgão ou entidade.
      </li>
      <li>
        <strong>Trilha:</strong> quem registrou, enviou, validou ou devolveu o quê, e quando.
      </li>
      <li>
        <strong>Comprovantes:</strong> documentos como listas de presença e certificados, que podem trazer nomes de
        participantes.
      </li>
      <li>
        <strong>Signatários:</strong> nome, cargo e matrícula de quem assinou o acordo, como no documento.
      </li>
    </ul>
  );
}

function Basis() {
  return (
    <>
      <p>
        Os dados servem para executar e prestar contas do Acordo de Cooperação Técnica da Rede de Parcerias: saber quem
        responde por cada meta, provar o que foi feito e permitir o controle.
      </p>
      <p>
        A base legal é a execução de políticas públicas por órgãos da administração pública, na Lei nº 13.709/2018
        (LGPD), art. 7º, III, e art. 23. Não há venda, publicidade nem perfil de comportamento.
      </p>
    </>
  );
}

function Cookies() {
  return (
    <ul>
      <li>
        <strong>Sessão</strong>, só para quem entra com uma conta. Acaba ao sair, ou em 12 horas.
      </li>
      <li>
        <strong>Tema</strong>, só para quem escolhe claro ou escuro. Fica um ano, neste navegador.
      </li>
      <li>Não há cookie de terceiros, de estatística nem de propaganda.</li>
    </ul>
  );
}

function Published() {
  return (
    <p>
      O portal e os dados abertos mostram metas, prazos, situações e números. Não mostram nomes de pessoas, e-mails,
      títulos e relatos de atividades, nem comprovantes.
    </p>
  );
}

function Protection() {
  return (
    <ul>
      <li>Cada pessoa vê só o que o seu papel permite, e a permissão é conferida a cada pedido.</li>
      <li>Da senha e da sessão só se guarda um resumo, do qual não se volta ao original.</li>
      <li>Toda alteração fica na trilha, com autor e hora.</li>
    </ul>
  );
}

function Rights() {
  return (
    <p>
      Você pode confirmar o tratamento, ver, corrigir e receber os seus dados (LGPD, art. 18). Escreva para{' '}
      <a href={`mailto:${CONTACT}`} className="text-link">
        {CONTACT}
      </a>
      . Os registros que comprovam a execução do acordo são guardados pelo tempo que a lei exige de documentos públicos.
    </p>
  );
}
