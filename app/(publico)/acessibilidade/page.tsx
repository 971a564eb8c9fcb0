import { share } from '@/app/share';
import { CONTACT } from '@/app/site';
import { Prose } from '@/components/portal/prose';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageTitle } from '@/components/ui/page-title';

export function generateMetadata() {
  return share({
    title: 'Acessibilidade',
    description: 'Atalhos de teclado, normas seguidas e como avisar de uma barreira.',
    path: '/acessibilidade',
  });
}

export default function AccessibilityPage() {
  return (
    <div className="wrap">
      <PageTitle
        title="Acessibilidade"
        lead="Este sistema foi feito para funcionar com teclado, leitor de tela e zoom."
      />
      <Prose
        sections={[
          { id: 'atalhos', title: 'Atalhos de teclado', body: <Shortcuts /> },
          { id: 'recursos', title: 'O que você encontra', body: <Features /> },
          { id: 'normas', title: 'Normas seguidas', body: <Standards /> },
          { id: 'contato', title: 'Encontrou uma barreira?', body: <Contact /> },
        ]}
      />
    </div>
  );
}

function Shortcuts() {
  return (
    <>
      <DefinitionList
        layout="rows"
        items={[
          { term: 'Alt + 1', detail: 'Ir para o conteúdo' },
          { term: 'Alt + 2', detail: 'Ir para o menu' },
          { term: 'Alt + 3', detail: 'Ir para a busca no plano' },
          { term: 'Alt + 4', detail: 'Ir para o rodapé' },
        ]}
      />
      <p className="text-small text-mute">
        No Firefox, use Alt + Shift e o número. No macOS, Control + Option e o número. A tecla Tab, no começo de cada
        página, mostra os mesmos atalhos.
      </p>
    </>
  );
}

function Features() {
  return (
    <ul>
      <li>Tudo o que se faz com o mouse se faz também com o teclado, e o foco está sempre visível.</li>
      <li>Nenhuma situação é dita só pela cor: há sempre um sinal e uma palavra.</li>
      <li>Tema claro e escuro, no botão “Contraste” do topo ou pela preferência do seu dispositivo.</li>
      <li>As páginas públicas e os formulários funcionam sem JavaScript, e as páginas podem ser impressas.</li>
    </ul>
  );
}

function Standards() {
  return (
    <ul>
      <li>
        <abbr title="Web Content Accessibility Guidelines">WCAG</abbr> 2.2, nível AA, e ABNT NBR 17225:2025.
      </li>
      <li>
        <abbr title="Modelo de Acessibilidade em Governo Eletrônico">eMAG</abbr> 3.1, com os atalhos acima.
      </li>
      <li>Lei nº 13.146/2015 (Lei Brasileira de Inclusão), art. 63.</li>
      <li>Padrão Digital de Governo, em cores, letras e espaços.</li>
    </ul>
  );
}

function Contact() {
  return (
    <p>
      Escreva para{' '}
      <a href={`mailto:${CONTACT}`} className="text-link">
        {CONTACT}
      </a>{' '}
      e diga a página, o que tentou fazer e o recurso que usa. Se precisar do conteúdo em outro formato, peça pelo mesmo
      endereço.
    </p>
  );
}
