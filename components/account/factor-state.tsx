import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { formatInstantDate } from '@/lib/format/date';

/** A second factor that is on: since when, how many codes are left, and what can be done about it. */
export function FactorState({ since, codesLeft }: { since: Date; codesLeft: number }) {
  const left = codesLeft === 1 ? 'Resta 1 código' : `Restam ${codesLeft} códigos`;
  return (
    <div className="max-w-main border-t border-line">
      <ListRows label="Segundo fator">
        <ListRow
          name="Aplicativo"
          detail={`Ativo desde ${formatInstantDate(since)}`}
          action={<ActionLink href="/conta/segundo-fator/retirar">Retirar</ActionLink>}
        />
        <ListRow
          name="Códigos de recuperação"
          detail={codesLeft === 0 ? 'Nenhum resta. Gere outros' : left}
          action={<ActionLink href="/conta/segundo-fator/codigos">Gerar outros</ActionLink>}
        />
      </ListRows>
    </div>
  );
}
