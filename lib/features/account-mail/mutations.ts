import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record';
import { accountMail, openAddress } from '@/lib/auth/account-mail';
import { makeLink } from '@/lib/auth/one-time-link';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { ACCOUNT_NEWS } from '@/lib/domain/accounts/news';
import { env } from '@/lib/env/env';
import { formatInstant } from '@/lib/format/date';
import { sendMail } from '@/lib/mail/send';

const SIGNATURE = 'Esta mensagem é automática. Não responda por e-mail.';
const NOT_ME = 'Se não foi você, avise a administração da Rede e crie outra senha em “Esqueci a senha”.';

/**
 * Writes to a person about their account. A link is made as its message goes, so that its token stands in the message
 * alone; tried again, the message has a new link and the one before is void.
 */
export async function mailAccount(data: object): Promise<void> {
  const mail = accountMail.parse(data);
  if (mail.kind === 'reset') return mailReset(openAddress(mail.address));
  if (mail.kind === 'new-email') return mailProof(mail.userId, openAddress(mail.address));
  const user = await db.user.findUnique({ where: { id: mail.userId }, select: { name: true, email: true } });
  if (!user) return;
  await sendMail({
    id: `conta.${mail.id}`,
    to: { name: user.name, address: mail.address ? openAddress(mail.address) : user.email },
    subject: 'Plano de Trabalho: mudança na sua conta',
    text: [ACCOUNT_NEWS[mail.news], `Foi em ${formatInstant(new Date(mail.at))}.`, NOT_ME, SIGNATURE].join('\n\n'),
  });
}

/** An address that no account has gets nothing. */
async function mailReset(email: string): Promise<void> {
  const user = await db.user.findFirst({ where: { email, disabledAt: null }, select: { id: true, name: true } });
  if (!user) return;
  const path = await transaction(async (tx) => {
    await recordAudit(tx, null, now(), { action: 'password.resetAsked', entity: 'User', entityId: user.id });
    return makeLink(tx, { purpose: 'PASSWORD_RESET', userId: user.id });
  });
  await sendMail({
    id: `conta.${randomUUID()}`,
    to: { name: user.name, address: email },
    subject: 'Plano de Trabalho: crie uma nova senha',
    text: [
      'Alguém pediu uma nova senha para sua conta. Se foi você, abra este endereço em até uma hora:',
      new URL(path, env.APP_URL).href,
      'O link vale uma vez só. Se não foi você, ignore esta mensagem: sua senha continua a mesma.',
      SIGNATURE,
    ].join('\n\n'),
  });
}

/** An address that belongs to another account gets nothing, and who asked is not told. */
async function mailProof(userId: string, newEmail: string): Promise<void> {
  const user = await db.user.findFirst({ where: { id: userId, disabledAt: null }, select: { name: true } });
  if (!user || (await db.user.findUnique({ where: { email: newEmail }, select: { id: true } }))) return;
  const path = await transaction((tx) => makeLink(tx, { purpose: 'EMAIL_CHANGE', userId, newEmail }));
  await sendMail({
    id: `conta.${randomUUID()}`,
    to: { name: user.name, address: newEmail },
    subject: 'Plano de Trabalho: confirme seu novo e-mail',
    text: [
      'Foi pedido que este seja o e-mail de uma conta do Plano de Trabalho. Para confirmar, abra em até uma hora:',
      new URL(path, env.APP_URL).href,
      'O link vale uma vez só. Se você não pediu, ignore esta mensagem: nada muda.',
      SIGNATURE,
    ].join('\n\n'),
  });
}
