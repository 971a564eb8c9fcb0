import { OneButtonForm } from '@/components/form/one-button-form';
import { ActionLink } from '@/components/ui/action-link';
import { Notice } from '@/components/ui/notice';
import { reuseEvidenceAction } from '@/lib/features/evidence/actions';

export type KnownEvidenceProps = { activityId: string; evidenceId: string; fileName?: string };

/** The same file came again: the one that is here may serve, with one press. */
export function KnownEvidence({ activityId, evidenceId, fileName }: KnownEvidenceProps) {
  return (
    <div className="pt-6">
      <Notice kind="warn" title={fileName ? `${fileName} já está no sistema` : 'Este arquivo já está no sistema'}>
        <p>Nada foi guardado de novo. A mesma evidência pode comprovar mais de uma atividade.</p>
        <div className="mt-2 flex flex-wrap items-center gap-x-6">
          <OneButtonForm action={reuseEvidenceAction} values={{ activityId, evidenceId }} variant="outlined" size="bar">
            Usar nesta atividade
          </OneButtonForm>
          <ActionLink href={`/evidencias/${evidenceId}`}>Ver a evidência</ActionLink>
        </div>
      </Notice>
    </div>
  );
}
