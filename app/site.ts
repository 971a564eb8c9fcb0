/** What both shells say at the foot of every page. */
export const FOOTER = {
  text: 'Secretaria de Gestão e Inovação · Ministério da Gestão e da Inovação em Serviços Públicos',
  links: [
    { href: '/acessibilidade', label: 'Acessibilidade' },
    { href: '/privacidade', label: 'Privacidade' },
    { href: '/conferir', label: 'Conferir documento' },
    { href: '/dados', label: 'Dados abertos' },
  ],
};

/** Where people write to: the address that the plan itself gives. */
export const CONTACT = 'rededeparcerias@gestao.gov.br';
