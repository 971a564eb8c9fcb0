import { PASSWORD_MIN } from '@/lib/domain/accounts/password-rules';

/** What a new password has to be, said before it is typed. */
export const NEW_PASSWORD_HINT = `${PASSWORD_MIN} caracteres ou mais. Quatro palavras sem relação servem, com espaços`;
