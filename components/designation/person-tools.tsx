import { ActionLink } from '@/components/ui/action-link';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';

export type PersonToolsProps = { id: string; isActive: boolean; manages: boolean; reveals: boolean };

/** What may be done with one designation, and with the person's data. */
export function PersonTools({ id, isActive, manages, reveals }: PersonToolsProps) {
  const href = `/pessoas/designados/${id}`;
  return (
    <>
      {manages && (
        <Section title="Mudar" id="mudar">
          <div className="flex flex-col items-start gap-2 pt-4">
            <ActionLink href={`${href}/corrigir`}>Corrigir os dados</ActionLink>
            {isActive && <ActionLink href={`${href}/encerrar`}>Encerrar sem substituir</ActionLink>}
          </div>
        </Section>
      )}
      {reveals && (
        <Section title="Dados por inteiro" id="inteiro">
          <div className="space-y-6 pt-4">
            <div>
              <p className="text-small text-mute">
                Pede um motivo. Cada consulta fica na trilha, com quem fez e quando.
              </p>
              <ActionLink href={`${href}/mostrar`}>Mostrar CPF e telefone</ActionLink>
            </div>
            <div>
              <p className="mb-3 text-small text-mute">
                A própria pessoa tem direito a uma cópia do que guardamos dela (LGPD, art. 18). Entregue o arquivo só a
                ela, depois de conferir um documento.
              </p>
              <form action={`${href}/dados`} method="post">
                <Button type="submit" variant="outlined" size="bar" icon="download">
                  Baixar cópia para a pessoa
                </Button>
              </form>
            </div>
          </div>
        </Section>
      )}
    </>
  );
}
