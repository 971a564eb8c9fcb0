import type { FieldProps } from '@/components/form/field-props';
import { PasswordInput } from '@/components/form/password-input';
import { TextInput } from '@/components/form/text-input';

type Bound = Pick<FieldProps, 'id' | 'name' | 'label' | 'errors'>;

export type ProofNeeds = { email: string; hasFactor: boolean };
export type ProofFieldsProps = ProofNeeds & { password: Bound; code: Bound };

/** Names of the fields below, for the form that has them. */
export const PROOF_LABELS = { password: 'Senha atual', code: 'Código do segundo fator' };

/** What is typed again before a step that matters. */
export function ProofFields({ email, hasFactor, password, code }: ProofFieldsProps) {
  return (
    <>
      <input type="text" hidden readOnly autoComplete="username" value={email} />
      <PasswordInput {...password} autoComplete="current-password" required />
      {hasFactor && (
        <TextInput
          {...code}
          hint="Do aplicativo, ou um código de recuperação"
          autoComplete="one-time-code"
          spellCheck={false}
          required
        />
      )}
    </>
  );
}
