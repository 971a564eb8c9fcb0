import { OneButtonForm } from '@/components/form/one-button-form';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { joinByInvitationAction, proveByGovbrAction } from '@/lib/features/invitations/actions';
import { AcceptanceForm } from './acceptance-form';

export type InvitationAnswerProps = {
  token: string;
  name: string;
  email: string;
  guest: 'new' | 'proven' | 'signed-out' | 'invited' | 'other';
  /** Whether gov.br can be used. */
  govbr: boolean;
};

/** The way to take up an invitation, as the guest is somebody new or has an account. */
export function InvitationAnswer({ token, name, email, guest, govbr }: InvitationAnswerProps) {
  if (guest === 'invited')
    return (
      <>
        <p className="mb-6 max-w-measure">Depois de aceitar, você entra de novo, já com este papel.</p>
        <OneButtonForm action={joinByInvitationAction} values={{ token }} pendingText="Aceitando…">
          Aceitar convite
        </OneButtonForm>
      </>
    );
  if (guest === 'other')
    return (
      <Notice kind="info">
        Este convite é para outra conta. Saia e entre com a conta de {email}, ou abra este endereço em outro navegador.
      </Notice>
    );
  if (guest === 'signed-out')
    return (
      <>
        <p className="mb-6 max-w-measure">Você já tem conta com este e-mail. Entre com ela para aceitar.</p>
        <LinkButton href={`/entrar?continuar=${encodeURIComponent(`/convite/${token}`)}`}>
          Entrar para aceitar
        </LinkButton>
      </>
    );
  return (
    <>
      <AcceptanceForm token={token} name={name} email={email} proven={guest === 'proven'} />
      {govbr && guest === 'new' && (
        <div className="mt-8 max-w-side border-t border-hair pt-6">
          <p className="mb-4 text-mute">Ou use sua conta do governo, sem criar outra senha.</p>
          <OneButtonForm
            action={proveByGovbrAction}
            values={{ token }}
            variant="outlined"
            icon="user"
            pendingText="Indo ao gov.br…"
          >
            Aceitar com <strong className="font-bold">GOV.BR</strong>
          </OneButtonForm>
        </div>
      )}
    </>
  );
}
