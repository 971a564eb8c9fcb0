import { share } from '@/app/share';
import { CONTACT } from '@/app/site';
import { Prose } from '@/components/portal/prose';
import { Anchor } from '@/components/ui/anchor';
import { PageTitle } from '@/components/ui/page-title';
import { loadRetentionYears } from '@/lib/features/settings/loaders';
import { plural } from '@/lib/format/number';

export function generateMetadata() {
  return share({
    title: 'Privacidade',
    description: 'Que dados pessoais este sistema trata, para quê, com que base legal e quais são os seus direitos.',
    path: '/privacidade',
  });
}

export default async function PrivacyPage() {
  const kept = plural(await loadRetentionYears(), 'ano', 'anos');
  return (
    <div className="wrap">
      <PageTitle
        title="Privacidade"
        lead="Para consultar este portal você não informa nenhum dado. Esta página trata de quem tem conta e de quem foi designado por um partícipe."
      />
      <Prose
        sections={[
          { id: 'dados', title: 'Que dados tratamos', body: <Collected /> },
          { id: 'base', title: 'Para quê e com que base legal', body: <Basis /> },
          { id: 'designadas', title: 'Pessoas designadas', body: <Designated /> },
          { id: 'govbr', title: 'Entrada com gov.br', body: <Govbr /> },
          { id: 'cookies', title: 'Cookies', body: <Cookies /> },
          { id: 'publico', title: 'O que é público', body: <Published /> },
          { id: 'protecao', title: 'Como protegemos', body: <Protection /> },
          { id: 'guarda', title: 'Por quanto tempo guardamos', body: <Kept years={kept} /> },
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
        <strong>Entrada:</strong> as sessões abertas, com o nome do navegador, e, para quem ativa a verificação em duas
        etapas, a chave do aplicativo de códigos.
      </li>
      <li>
        <strong>Convite:</strong> nome, e-mail e papel de quem foi convidado, e quem convidou.
      </li>
      <li>
        <strong>Pessoas designadas:</strong> nome, CPF e e-mail; telefone, só de quem acompanha o acordo.
      </li>
      <li>
        <strong>Trilha:</strong> quem registrou, enviou, validou, devolveu, entrou, exportou ou viu dado pessoal por
        inteiro, e quando.
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

function Designated() {
  return (
    <>
      <p>
        O plano de trabalho pede a cada partícipe que designe quem acompanha o acordo (meta 1.1) e quem usa o Painel
        Gerencial (meta 1.2). Quem é designado não precisa de conta, e não pedimos nada além do que o plano pede.
      </p>
      <ul>
        <li>CPF e telefone ficam cifrados no banco de dados. Nas telas, aparecem encobertos, como ***.456.789-**.</li>
        <li>
          Ver um deles por inteiro, ou procurar alguém pelo CPF, é só para a coordenação do partícipe e a SEGES. Ver
          pede um motivo. A trilha guarda quem foi, de quem, quando e o motivo, nunca o número.
        </li>
        <li>Nome e e-mail são vistos pelo próprio partícipe, pela SEGES e pelos órgãos de controle.</li>
        <li>Nada disso aparece em relatório, dado aberto, lista exportada, endereço de página ou aviso.</li>
      </ul>
    </>
  );
}

function Govbr() {
  return (
    <p>
      Quem entra com gov.br é reconhecido pelo CPF que o gov.br confirma. Não guardamos esse CPF: fica um resumo feito
      com chave, que serve para reconhecer a pessoa de novo e do qual, sem a chave, não se volta ao número. Não
      guardamos foto, endereço, nível da conta nem senha do gov.br, e o gov.br não recebe o que você faz aqui. Entrar
      com gov.br não dá acesso a nada sem convite.
    </p>
  );
}

function Cookies() {
  return (
    <ul>
      <li>
        <strong>Sessão</strong>, só para quem entra com uma conta. Acaba ao sair, ou em 12 horas.
      </li>
      <li>
        <strong>Navegador conhecido</strong>, para quem já entrou nele. Serve para que erros de senha de estranhos não
        bloqueiem a sua entrada. Fica até 400 dias e perde o valor quando a senha muda.
      </li>
      <li>
        <strong>Ida ao gov.br</strong>, só durante a entrada com gov.br. Dura minutos.
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
      O portal e os dados abertos mostram metas, prazos, situações e números. Não mostram e-mails, títulos e relatos de
      atividades, nem nomes de pessoas, salvo o nome e o cargo de quem assinou o acordo. Um comprovante só é público
      depois que a SEGES o analisa e o publica.
    </p>
  );
}

function Protection() {
  return (
    <ul>
      <li>Cada pessoa vê só o que o seu papel permite, e a permissão é conferida a cada pedido.</li>
      <li>
        Da senha, da sessão, dos códigos de recuperação e dos links de uso único só se guarda um resumo, do qual não se
        volta ao original.
      </li>
      <li>
        CPF, telefone e chave do aplicativo de códigos são cifrados, cada um para o seu lugar, com chave que se renova.
      </li>
      <li>Quem trabalha pela Rede pode ter de usar a verificação em duas etapas; os demais podem ativá-la.</li>
      <li>Toda alteração fica na trilha, com autor e hora. O que se altera ou apaga nela é descoberto.</li>
    </ul>
  );
}

function Kept({ years }: { years: string }) {
  return (
    <ul>
      <li>
        Dados de quem foi designado são apagados {years} depois que a designação termina, contados de data a data. A
        trilha guarda só que foram apagados.
      </li>
      <li>Sessões, links de uso único e contagens de tentativas são apagados na noite seguinte ao vencimento.</li>
      <li>
        A conta, a trilha e os registros que comprovam a execução do acordo ficam pelo tempo que a lei exige de
        documentos públicos. Uma conta desativada não entra mais.
      </li>
    </ul>
  );
}

function Rights() {
  return (
    <>
      <p>
        Você pode confirmar o tratamento, ver, corrigir e receber os seus dados, e pedir que se apague o que não for
        preciso guardar (LGPD, art. 18).
      </p>
      <ul>
        <li>
          Quem tem conta baixa a sua cópia em{' '}
          <Anchor href="/conta/meus-dados" className="text-link">
            Meus dados
          </Anchor>
          , na hora.
        </li>
        <li>
          Quem foi designado e não tem conta pede a cópia ou a correção à coordenação do seu órgão, ou à SEGES, que
          confere a identidade antes de entregar.
        </li>
        <li>
          Para qualquer pedido, escreva para{' '}
          <a href={`mailto:${CONTACT}`} className="text-link">
            {CONTACT}
          </a>
          . Não mande o CPF por e-mail: dizemos como provar quem você é.
        </li>
      </ul>
    </>
  );
}
