'use client';

import { PasswordInput } from '@/components/form/password-input';
import { TextInput } from '@/components/form/text-input';
import { NEW_PASSWORD_HINT } from '@/components/session/password-words';
import { RecoveryCodes } from '@/components/session/recovery-codes';
import { ActionLink } from '@/components/ui/action-link';
import { askNewEmailAction, changePasswordAction } from '@/lib/features/account/actions';
import { dropFactorAction, renewCodesAction, startFactorAction } from '@/lib/features/second-factor/actions';
import { endSessionsAction } from '@/lib/features/session/actions';
import { AccountForm, type AccountFormProps } from './account-form';

type Needs = Pick<AccountFormProps, 'needs'>;

export function ChangePasswordForm({ needs }: Needs) {
  return (
    <AccountForm
      action={changePasswordAction}
      needs={needs}
      purpose="trocar a senha"
      submit="Trocar senha"
      labels={{ newPassword: 'Nova senha' }}
      fields={(field) => (
        <PasswordInput {...field('newPassword')} hint={NEW_PASSWORD_HINT} autoComplete="new-password" required />
      )}
    />
  );
}

export function ChangeEmailForm({ needs }: Needs) {
  return (
    <AccountForm
      action={askNewEmailAction}
      needs={needs}
      purpose="pedir a troca"
      submit="Enviar link"
      labels={{ newEmail: 'Novo e-mail' }}
      fields={(field) => <TextInput {...field('newEmail')} type="email" autoComplete="email" required />}
    />
  );
}

export function StartFactorForm({ needs }: Needs) {
  return <AccountForm action={startFactorAction} needs={needs} purpose="começar" submit="Começar" />;
}

export function RenewCodesForm({ needs }: Needs) {
  return (
    <AccountForm
      action={renewCodesAction}
      needs={needs}
      purpose="gerar os códigos"
      submit="Gerar códigos"
      shown={(codes) => (
        <div className="space-y-6">
          <RecoveryCodes codes={codes} />
          <ActionLink href="/conta">Voltar para a conta</ActionLink>
        </div>
      )}
    />
  );
}

export function DropFactorForm({ needs }: Needs) {
  return <AccountForm action={dropFactorAction} needs={needs} purpose="retirar" submit="Retirar segundo fator" />;
}

export function EndSessionsForm({ needs, sessionId }: Needs & { sessionId?: string }) {
  return (
    <AccountForm
      action={endSessionsAction}
      needs={needs}
      purpose="encerrar"
      submit={sessionId ? 'Encerrar esta sessão' : 'Encerrar as outras'}
      values={sessionId ? { sessionId } : undefined}
    />
  );
}
