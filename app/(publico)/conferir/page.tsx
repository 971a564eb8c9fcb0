import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { share } from '@/app/share';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { parseCode, printedCode } from '@/lib/domain/documents/code';
import { codeQuery } from '@/lib/features/documents/schema';

export function generateMetadata(): Metadata {
  const description = 'Confira se um documento do plano de trabalho é autêntico, pelo código impresso nele.';
  return share({ title: 'Conferir documento', description, path: '/conferir' });
}

export default async function CheckPage({ searchParams }: PageProps<'/conferir'>) {
  const { codigo } = codeQuery.parse(await searchParams);
  const code = codigo && parseCode(codigo);
  if (code) redirect(`/conferir/${printedCode(code)}`);
  const errors = codigo
    ? ['O código tem 16 letras e números, como em 7K4M-Q9ZX-03TB-A8WE. Confira o que digitou.']
    : undefined;
  return (
    <div className="wrap">
      <PageTitle
        title="Conferir um documento"
        lead="Digite o código que está no pé de cada página do documento, ou leia o QR com a câmera do celular."
      />
      <form action="/conferir" className="flex max-w-main flex-wrap items-start gap-4">
        <div className="min-w-0 grow basis-72">
          <TextInput
            id="codigo"
            name="codigo"
            label="Código"
            defaultValue={codigo}
            errors={errors}
            autoComplete="off"
            maxLength={60}
            required
          />
        </div>
        <Button type="submit" className="sm:mt-7">
          Conferir
        </Button>
      </form>
    </div>
  );
}
