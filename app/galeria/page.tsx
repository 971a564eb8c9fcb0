import { Columns } from '@/components/layout/columns';
import { PanelShell } from '@/components/layout/panel-shell';
import { ActionLink } from '@/components/ui/action-link';
import { Aggregate } from '@/components/ui/aggregate';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { CalculationLadder } from '@/components/ui/calculation-ladder';
import { DataTable } from '@/components/ui/data-table';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { EvidenceLink } from '@/components/ui/evidence-link';
import { LinkButton } from '@/components/ui/link-button';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { Meter } from '@/components/ui/meter';
import { NotApplicable } from '@/components/ui/not-applicable';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { STATUS, type StatusKey } from '@/components/ui/status';
import { StatusLegend } from '@/components/ui/status-legend';
import { StatusMark } from '@/components/ui/status-mark';
import { Tabs } from '@/components/ui/tabs';
import { Timeline } from '@/components/ui/timeline';

async function nothing() {
  'use server';
}
const nav = ['Painel', 'Plano', 'Prazos', 'Atividades', 'Capacitação', 'Reuniões', 'Pessoas', 'Relatórios'].map(
  (label, i) => ({
    href: i ? `/x${i}` : '/galeria',
    label,
    count: i === 3 ? 12 : undefined,
  }),
);
const e = (id: string, month: number, code: string, status: StatusKey, word?: string) => ({
  id,
  month,
  code,
  status,
  word,
  name: 'Enviar as ações do Relatório Anual',
  due: `10/${month}/2026`,
  href: `/obrigacoes/${id}`,
});
const entries = [
  e('1', 1, '1.2', 'cumprida'),
  e('2', 2, '1.7', 'cumprida'),
  e('3', 3, '3.5', 'cumprida'),
  e('4', 3, 'C4', 'cumprida'),
  e('5', 4, '1.7', 'cumprida'),
  e('6', 5, '3.2', 'cumprida_com_atraso'),
  e('7', 6, '1.7', 'cumprida'),
  e('8', 6, 'C4', 'cumprida'),
  e('9', 7, '3.2', 'suspensa'),
  e('10', 8, '1.7', 'cumprida'),
  e('11', 9, 'C4', 'cumprida'),
  e('12', 10, '1.7', 'cumprida'),
  e('13', 11, 'C4', 'atrasada', 'Atrasada há 13 dias'),
  e('14', 11, '3.5', 'atrasada'),
  e('15', 11, '3.2', 'vence_em_breve'),
  e('16', 12, '2.1', 'cumprida'),
  e('17', 12, '3.2', 'em_analise'),
  ...['1.7', '1.5', '1.6', '2.2', '3.4'].map((c, i) => e(`2${i}`, 12, c, 'a_vencer')),
];
const parts = [
  { kind: 'validated', amount: 39 },
  { kind: 'inReview', amount: 8 },
  { kind: 'planned', amount: 8 },
] as const;

export default function Galeria() {
  return (
    <PanelShell
      nav={nav}
      more={[
        { href: '/y', label: 'Adesões' },
        { href: '/z', label: 'Quem pode o quê' },
      ]}
      demo
      theme={nothing}
      signOut={nothing}
      notices={{ href: '/avisos', count: 2 }}
      searchHref="/busca"
      person={{ name: 'Ana Lúcia Ferraz', party: 'SEPOG/RO' }}
      footer={{
        text: 'Secretaria de Gestão e Inovação · Ministério da Gestão e da Inovação em Serviços Públicos',
        links: ['Acessibilidade', 'Privacidade', 'Dados abertos', 'Ajuda'].map((label) => ({
          href: `/${label.length}`,
          label,
        })),
      }}
    >
      <div className="wrap">
        <PageTitle
          eyebrow="Segunda-feira, 23 de novembro de 2026"
          title="Cinco itens precisam de você"
          lead="Dois estão em atraso. O próximo prazo é 30 de novembro."
          action={
            <LinkButton href="/novo" icon="plus">
              Registrar atividade
            </LinkButton>
          }
        />
        <Columns
          side={
            <>
              <Section id="horas" title="Horas de curso em 2026">
                <div className="pt-4">
                  <Meter
                    parts={[...parts]}
                    minimum={60}
                    forecast="Com a turma de dezembro, o ano fecha em 55 horas. Faltam 5 para o mínimo do plano."
                    action={<ActionLink href="/turma">Programar turma</ActionLink>}
                  />
                </div>
              </Section>
              <Section id="turma" title="Próxima turma">
                <div className="pt-4">
                  <p className="font-strong text-title">Oficina de prestação de contas</p>
                  <p className="text-small text-mute">7 e 8 de dezembro, 8 horas</p>
                </div>
              </Section>
              <Section id="alem" title="Além do mínimo">
                <div className="pt-4">
                  <Meter
                    parts={[
                      { kind: 'validated', amount: 39 },
                      { kind: 'inReview', amount: 8 },
                      { kind: 'current', amount: 6 },
                      { kind: 'planned', amount: 8 },
                    ]}
                    minimum={60}
                  />
                </div>
              </Section>
              <Section id="como" title="Como a meta funciona">
                <DefinitionList
                  items={[
                    {
                      term: 'Responsáveis no plano',
                      detail: 'SEGES e SEPOG/RO',
                      note: 'Aderentes também, no âmbito de sua competência',
                    },
                    { term: 'O que se registra', detail: 'Cursos e turmas realizados' },
                  ]}
                />
              </Section>
            </>
          }
        >
          <Section id="atraso" title="Em atraso ou vencendo" count={3}>
            <ListRows>
              <ListRow
                code="C4"
                name="Informar à SEGES a adesão do Detran/RO"
                detail="Acordo de Adesão assinado em 14/10/2026"
                status={<StatusMark status="atrasada" word="Atrasada há 13 dias" detail="venceu em 10/11/2026" />}
                action={
                  <ActionLink href="/a" context="adesão do Detran/RO">
                    Informar adesão
                  </ActionLink>
                }
              />
              <ListRow
                code="3.5"
                name="Enviar as ações do Relatório Anual 2026"
                detail="Pedido da Secretaria-Executiva em 03/11/2026"
                status={<StatusMark status="atrasada" word="Atrasada há 5 dias" detail="venceu em 18/11/2026" />}
                action={<ActionLink href="/b">Responder pedido</ActionLink>}
              />
              <ListRow
                code="3.2"
                name="Divulgar os cursos com o catálogo novo"
                detail="Catálogo alterado em 16/11/2026"
                status={<StatusMark status="vence_em_breve" word="Vence em 7 dias" detail="30/11/2026, segunda" />}
                action={<ActionLink href="/c">Registrar</ActionLink>}
              />
            </ListRows>
          </Section>
          <Section id="dev" title="Devolvidas para você" count={1}>
            <ListRows>
              <ListRow
                code="2.3"
                name="Oficina com a Sefin/RO sobre emendas"
                detail="“Falta a lista de presença assinada.”"
                status={<StatusMark status="RETURNED" detail="por Paulo Nobre, 19/11" />}
                action={<ActionLink href="/d">Corrigir</ActionLink>}
              />
            </ListRows>
          </Section>
          <Section
            id="aguarda"
            title="Aguardando análise da SEGES"
            count={3}
            action={
              <ActionLink href="/csv.csv" icon="download">
                CSV
              </ActionLink>
            }
          >
            <ListRows>
              <ListRow
                light
                code="2.2"
                name="Emendas parlamentares: execução, turma 1"
                status={<StatusMark status="SUBMITTED" word="Em análise há 10 dias" />}
                action={<ActionLink href="/e">Ver</ActionLink>}
              />
              <ListRow
                light
                code="C5"
                name="Roteiro de fiscalização de convênios"
                status={<StatusMark status="SUBMITTED" word="Em análise há 4 dias" />}
                action={<ActionLink href="/f">Ver</ActionLink>}
              />
            </ListRows>
          </Section>
          <Section id="nada" title="Nada aqui">
            <EmptyState action={{ href: '/g', label: 'Limpar filtros' }}>
              Nenhuma atividade com esses filtros.
            </EmptyState>
          </Section>
        </Columns>
        <div className="mt-12 space-y-12">
          <Section id="ano" title="O ano de 2026" count="22 obrigações, pelo mês do prazo">
            <div className="pt-6">
              <Timeline year={2026} entries={entries} today={{ month: 11, text: 'hoje, 23' }} />
            </div>
          </Section>
          <div>
            <Breadcrumb
              trail={[
                { href: '/p', label: 'Plano' },
                { href: '/c2', label: 'Capacitação' },
              ]}
              current="Meta 2.2"
            />
            <p className="mt-2 text-heading-phone md:text-heading font-strong text-title">
              <span className="mr-3 font-text text-mute">2.2</span>Realizar cursos na sua área
            </p>
            <div className="mt-6">
              <Tabs
                label="Partícipe"
                tabs={[
                  { href: '?p=1', label: 'SEPOG/RO', current: true },
                  { href: '?p=2', label: 'SEGES' },
                  { href: '?p=3', label: 'Aderentes', count: 14 },
                ]}
              />
            </div>
            <div className="mt-8 max-w-main">
              <Meter
                size="tall"
                period="em 2026"
                status={<StatusMark status="a_vencer" word="A vencer em 38 dias" />}
                parts={[
                  { kind: 'validated', amount: 12, label: 'mar' },
                  { kind: 'validated', amount: 12, label: 'mai' },
                  { kind: 'validated', amount: 9, label: 'ago' },
                  { kind: 'validated', amount: 6, label: 'set' },
                  { kind: 'inReview', amount: 8, label: 'nov' },
                  { kind: 'planned', amount: 8, label: 'dez' },
                ]}
                minimum={60}
                forecast="Com a turma de dezembro, o ano fecha em 55 horas."
              />
            </div>
          </div>
          <Section id="atv" title="Atividades de 2026" count={6}>
            <ListRows>
              <ListRow
                codeWidth="date"
                code="9 e 10 nov"
                name="Emendas parlamentares: execução"
                detail="8 h, 34 inscritos, 31 concluintes"
                extra={
                  <>
                    <EvidenceLink href="/e1.pdf">Programa</EvidenceLink>
                    <EvidenceLink href="/e2.pdf">Lista de presença</EvidenceLink>
                    <EvidenceLink icon="files" href="/e3.pdf">
                      31 certificados
                    </EvidenceLink>
                  </>
                }
                status={<StatusMark status="SUBMITTED" detail="há 10 dias" />}
              />
            </ListRows>
          </Section>
          <Section id="mem" title="Memória de cálculo">
            <div className="pt-5">
              <CalculationLadder
                steps={[
                  {
                    id: '1',
                    date: '19/12/2025',
                    weekdayText: 'sexta',
                    kind: 'noted',
                    title: 'O dia do início não se conta',
                    source: 'Lei 9.784/1999, art. 66, caput',
                  },
                  {
                    id: '2',
                    date: '25/12/2025',
                    weekdayText: 'quinta, 6º dia',
                    kind: 'counted',
                    title: 'Natal, contado',
                    source: 'Lei 662/1949',
                  },
                  {
                    id: '3',
                    date: '03/01/2026',
                    weekdayText: 'sábado, 15º dia',
                    kind: 'moves',
                    title: 'O último dia cai em sábado, o prazo se prorroga',
                    source: 'Art. 66, § 1º',
                  },
                  {
                    id: '4',
                    date: '05/01/2026',
                    weekdayText: 'segunda',
                    kind: 'result',
                    title: 'Primeiro dia útil seguinte, o prazo vence',
                    source: 'Vale o ato praticado até 23h59, horário de Brasília',
                  },
                ]}
              />
            </div>
          </Section>
          <Section id="obr" title="Obrigações por ano">
            <DataTable
              caption="Obrigações por ano"
              rows={[2026, 2027]}
              rowKey={String}
              columns={[
                { header: 'Ano', rowHeader: true, cell: (y) => y },
                { header: 'Vence em', cell: (y) => `31/12/${y}` },
                { header: 'Validadas', align: 'right', cell: (y) => (y === 2026 ? '39 h' : <NotApplicable />) },
                { header: 'Situação', cell: () => <StatusMark status="a_vencer" /> },
                {
                  header: 'Aderentes',
                  cell: () => (
                    <Aggregate
                      good={11}
                      total={14}
                      problems={[
                        { tone: 'soon', count: 1, text: '1 sem registro' },
                        { tone: 'late', count: 2, text: '2 em atraso' },
                      ]}
                    />
                  ),
                },
              ]}
            />
            <Pagination page={2} pages={4} hrefFor={(p) => `?pagina=${p}`} summary="21 a 40 de 80" />
          </Section>
          <Section id="sig" title="Sinais">
            <div className="grid gap-4 pt-4 sm:grid-cols-2 lg:grid-cols-4">
              {(Object.keys(STATUS) as StatusKey[]).map((s) => (
                <StatusMark key={s} status={s} detail="31/12/2026" />
              ))}
            </div>
            <div className="pt-6">
              <StatusLegend
                items={[
                  { status: 'cumprida', count: 11 },
                  { status: 'atrasada', count: 2 },
                ]}
              />
            </div>
          </Section>
          <Section id="av" title="Avisos">
            <div className="space-y-6 pt-4">
              <Notice>
                Para a SEGES o mesmo ciclo vence em 04/01/2027: no dia 31 o expediente federal encerra às 13h.
              </Notice>
              <Notice kind="warn" title="Vigência presumida">
                Confirme no DOU a data de início.
              </Notice>
              <Notice
                kind="success"
                title="Atividade enviada para análise"
                action={<ActionLink href="/h">Ver atividade</ActionLink>}
              />
              <Notice kind="error" title="Não foi possível salvar">
                Seu texto continua aqui. Tente de novo ou informe o código 7F3A.
              </Notice>
            </div>
          </Section>
        </div>
      </div>
    </PanelShell>
  );
}
