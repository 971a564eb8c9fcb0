import { Checkbox } from '@/components/form/checkbox';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileInput } from '@/components/form/file-input';
import { FormActions } from '@/components/form/form-actions';
import { NumberInput } from '@/components/form/number-input';
import { RadioGroup } from '@/components/form/radio-group';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FileRow } from '@/components/ui/file-row';
import { FileState } from '@/components/ui/file-state';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';

async function nothing() {
  'use server';
}
export default function Formulario() {
  return (
    <main className="wrap">
      <PageTitle title="Registrar atividade" lead="Rascunho salvo às 14h32. Você pode sair e continuar depois." />
      <form action={nothing} className="max-w-form space-y-8">
        <ErrorSummary
          errors={{ completed: ['não podem passar dos inscritos'] }}
          fields={{ completed: { id: 'completed', label: 'Concluintes' } }}
        />
        <Section id="feito" title="O que foi feito">
          <div className="space-y-6 pt-6">
            <TextInput
              id="nome"
              name="nome"
              label="Nome do curso"
              hint="Como aparece no certificado"
              required
              defaultValue="Gestão de riscos em convênios, turma 1"
            />
            <div className="grid gap-6 md:grid-cols-3">
              <DateInput id="inicio" name="inicio" label="Início" defaultValue="2026-11-18" />
              <DateInput id="fim" name="fim" label="Fim" />
              <NumberInput id="carga" name="carga" label="Carga horária" unit="horas" defaultValue="6" />
              <NumberInput id="inscritos" name="inscritos" label="Inscritos" unit="pessoas" defaultValue="28" />
              <NumberInput
                id="completed"
                name="completed"
                label="Concluintes"
                unit="pessoas"
                defaultValue="31"
                errors={['São 31 concluintes para 28 inscritos. Confira os dois números.']}
              />
              <Select
                id="meta"
                name="meta"
                label="Meta"
                emptyLabel="Escolha uma meta"
                options={[{ value: '2.2', label: '2.2 Realizar cursos na sua área de abrangência e atuação' }]}
              />
            </div>
            <TextArea
              id="mais"
              name="mais"
              label="O que mais a SEGES precisa saber"
              optional
              counter
              maxLength={1000}
              defaultValue="Turma presencial na Escola de Governo."
            />
            <RadioGroup
              id="como"
              name="como"
              label="Como o prazo é contado"
              defaultValue="d"
              choices={[
                { value: 'd', label: 'Em dias' },
                { value: 'm', label: 'Em meses' },
              ]}
            />
            <CheckboxGroup
              id="quem"
              name="quem"
              label="Quem participou"
              errors={['Escolha ao menos um.']}
              choices={[
                { value: 'a', label: 'SEGES', hint: 'Coordenador' },
                { value: 'b', label: 'SEPOG/RO' },
              ]}
            />
            <Checkbox id="so" name="so" label="Só o que pede atenção" />
          </div>
        </Section>
        <Section id="prova" title="O que comprova">
          <div className="pt-6">
            <FileInput
              id="arq"
              name="arq"
              label="Escolher arquivos"
              hint="PDF, imagem ou planilha, até 50 MB cada"
              multiple
            />
            <ul>
              <FileRow
                name="Lista de presença, 18 e 19 nov.pdf"
                detail="Lista de presença, 1,2 MB"
                href="/f.pdf"
                state={<FileState kind="received" />}
                action={
                  <Button variant="danger-link" size="bar">
                    Remover
                  </Button>
                }
              />
              <FileRow
                name="Certificados da turma 1.pdf"
                detail="Certificado, 14,8 MB"
                state={<FileState kind="sending" percent={62} />}
              />
              <FileRow
                name="x.pdf"
                detail="Certificado, 14,8 MB"
                state={<FileState kind="refused" text="Este arquivo tem 64 MB e o limite é 50 MB." />}
              />
              <FileRow name="y.pdf" state={<FileState kind="checking" />} />
            </ul>
          </div>
        </Section>
        <FormActions
          aside={
            <ConfirmDialog
              trigger="Descartar rascunho"
              fallbackHref="/descartar"
              title="Descartar o rascunho?"
              cancelText="Continuar editando"
              confirm={<Button>Descartar rascunho</Button>}
            >
              A lista de presença e os dados do curso serão perdidos.
            </ConfirmDialog>
          }
        >
          <SubmitButton>Enviar para análise</SubmitButton>
          <Button variant="outlined">Salvar e sair</Button>
        </FormActions>
      </form>
      <form className="mt-12 grid items-end gap-4 md:grid-cols-4">
        <TextInput
          size="bar"
          id="q"
          name="q"
          label="Buscar no plano"
          type="search"
          placeholder="Descrição, prazo ou código"
        />
        <Select size="bar" id="p" name="p" label="Partícipe" emptyLabel="Todos" options={[]} />
        <Button type="submit" size="bar" variant="outlined">
          Filtrar
        </Button>
      </form>
    </main>
  );
}
