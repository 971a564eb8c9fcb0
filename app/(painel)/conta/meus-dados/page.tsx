import type { Metadata } from 'next';
import { CONTACT } from '@/app/site';
import { Prose } from '@/components/portal/prose';
import { Anchor } from '@/components/ui/anchor';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Meus dados' };

export default async function MyDataPage() {
  await requireActor('/conta/meus-dados');
  return (
    <div className="wrap">
      <PageTitle
        title="Uma cópia do que guardamos de você"
        lead="É um direito seu (LGPD, art. 18). O arquivo é feito na hora, não fica guardado, e o pedido entra na trilha."
      />
      <form action="/conta/meus-dados/arquivo" method="post" className="mb-12">
        <Button type="submit" icon="download">
          Baixar meus dados (JSON)
        </Button>
      </form>
      <Prose
        sections={[
          { id: 'dentro', title: 'O que vem no arquivo', body: <Inside /> },
          { id: 'fora', title: 'O que não vem', body: <Outside /> },
          { id: 'outros-direitos', title: 'Corrigir ou apagar', body: <OtherRights /> },
        ]}
      />
    </div>
  );
}

function Inside() {
  return (
    <ul>
      <li>Sua conta, seus papéis, suas sessões abertas e os convites que recebeu.</li>
      <li>O que você registrou, enviou, escreveu e anexou, e tudo o que a trilha tem em seu nome.</li>
      <li>
        Suas designações, com CPF e telefone, se a conta gov.br vinculada provar que o CPF é seu. O mesmo e-mail não
        basta: outra pessoa pode tê-lo digitado.
      </li>
    </ul>
  );
}

function Outside() {
  return (
    <ul>
      <li>Senha, códigos e chaves: deles só há resumos ou cifras, que não servem a ninguém.</li>
      <li>Dados de outras pessoas, como o e-mail de quem você convidou ou designou.</li>
    </ul>
  );
}

function OtherRights() {
  return (
    <p>
      Nome, e-mail e senha se mudam em{' '}
      <Anchor href="/conta" className="text-link">
        Conta
      </Anchor>
      . Para o resto, escreva para{' '}
      <a href={`mailto:${CONTACT}`} className="text-link">
        {CONTACT}
      </a>
      . A{' '}
      <Anchor href="/privacidade" className="text-link">
        página de privacidade
      </Anchor>{' '}
      diz por quanto tempo cada dado fica.
    </p>
  );
}
