/** What a person is told by mail that happened to their account, because it might not have been them. */
export const ACCOUNT_NEWS = {
  'password-changed': 'A senha da sua conta foi trocada. As outras sessões foram encerradas.',
  'password-reset':
    'A senha da sua conta foi criada de novo pelo link enviado por e-mail. Todas as sessões foram encerradas.',
  'email-asked': 'Foi pedida a troca do e-mail da sua conta. Ela só vale depois de confirmada no endereço novo.',
  'email-changed': 'O e-mail da sua conta foi trocado. Este endereço não entra mais no sistema.',
  'factor-enrolled': 'O segundo fator da sua conta foi ativado: entrar passa a pedir um código do aplicativo.',
  'factor-removed': 'O segundo fator da sua conta foi retirado: entrar passa a pedir só a senha.',
  'codes-renewed': 'Os códigos de recuperação da sua conta foram gerados de novo. Os anteriores não valem mais.',
  'code-used': 'Um código de recuperação foi usado na sua conta no lugar do aplicativo. Ele não vale mais.',
  'govbr-linked': 'Uma conta gov.br foi ligada à sua conta: entrar com ela passa a abrir a sua.',
  'govbr-unlinked': 'A conta gov.br foi desligada da sua conta: entrar passa a pedir e-mail e senha.',
} as const;

export type AccountNews = keyof typeof ACCOUNT_NEWS;
