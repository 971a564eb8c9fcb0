import { PublicShell } from '@/components/layout/public-shell';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { PortalTitle } from '@/components/ui/portal-title';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Section } from '@/components/ui/section';

async function nothing() {
  'use server';
}
export default function Publico() {
  return (
    <PublicShell
      demo
      theme={nothing}
      signIn={{ href: '/entrar', label: 'Entrar' }}
      searchHref="/busca"
      nav={[
        'Início',
        'O plano',
        'Resultados',
        'Cursos',
        'Relatórios',
        'Dados abertos',
        'Prazos',
        'Conferir documento',
      ].map((label, i) => ({ label, href: i ? `/x${i}` : '/galeria/publico' }))}
      footer={{
        text: 'Secretaria de Gestão e Inovação · Ministério da Gestão e da Inovação em Serviços Públicos',
        links: [
          { href: '/acessibilidade', label: 'Acessibilidade' },
          { href: '/dados', label: 'Dados abertos' },
        ],
      }}
    >
      <div className="wrap">
        <PortalTitle
          title="O que a União e Rondônia combinaram, e o que já fizeram"
          lead="O Acordo de Cooperação Técnica nº 189/2025 reúne SEGES/MGI e SEPOG/RO na Rede de Parcerias, com 23 metas para melhorar a gestão, formar pessoas e dar transparência."
          actions={
            <>
              <LinkButton href="/plano">Ver o plano</LinkButton>
              <LinkButton href="/plano.pdf" variant="outlined" icon="download">
                Plano em PDF
              </LinkButton>
            </>
          }
          aside={
            <DefinitionList
              layout="rows"
              items={[
                { term: 'Vigência', detail: '19/12/2025 a 19/12/2030, presumida' },
                { term: 'Partícipes', detail: 'SEGES/MGI e SEPOG/RO' },
                { term: 'Processo SEI', detail: '19973.010322/2025-54' },
              ]}
            />
          }
        />
        <Section id="pf" title="Prometido e feito" count="dados de 23/11/2026">
          <div className="grid gap-8 pt-6 md:grid-cols-2 lg:grid-cols-4">
            <ProgressBar label="Eixo 1" good={9} total={9} word="em dia" />
            <ProgressBar
              label="Eixo 3"
              good={8}
              total={10}
              word="em dia"
              problems={[
                { tone: 'soon', count: 1, text: '1 sem registro' },
                { tone: 'late', count: 1, text: '1 em atraso' },
              ]}
            />
          </div>
        </Section>
        <DefinitionList
          layout="figures"
          items={[
            { term: 'Realizada', detail: '9 e 10/11' },
            { term: 'Carga horária', detail: '8 h' },
            { term: 'Inscritos', detail: '34' },
          ]}
        />
      </div>
    </PublicShell>
  );
}
