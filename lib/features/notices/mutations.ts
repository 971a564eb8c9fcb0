import 'server-only';
import { defineMutation } from '@/lib/action/perform';
import { env } from '@/lib/env/env';
import { sendMail } from '@/lib/mail/send';
import { findNoticeToMail } from './data';
import { noticeReference, noticesRead } from './schema';

/** Marks a person's own notices as read: all of them, or those of the activity that they opened. */
export const readNotices = defineMutation({
  permission: 'desk.manage',
  schema: noticesRead,
  load: async ({ actor }) => ({ agreementId: actor.memberships[0]?.agreementId }),
  run: async ({ tx, actor, now }, { activityId }) => {
    const remark = activityId ? { activityId } : undefined;
    const where = { userId: actor.userId, readAt: null, remark };
    return tx.notice.updateMany({ where, data: { readAt: now } });
  },
  // What a person read is nobody else's business.
  audit: () => null,
});

/** Tells a person by mail that there is an answer, and nothing of what it says. Run again, it sends the same message. */
export async function mailNotice(data: object): Promise<void> {
  const reference = noticeReference.parse(data);
  const notice = await findNoticeToMail(reference);
  if (!notice) return;
  const { user, remark } = notice;
  const { id, title } = remark.activity;
  await sendMail({
    id: `${reference.remarkId}.${reference.userId}`,
    to: { name: user.name, address: user.email },
    subject: 'Plano de Trabalho: há uma resposta para você',
    text: [
      `Há uma resposta sobre a atividade “${title}”.`,
      `Para ler e responder: ${new URL(`/atividades/${id}`, env.APP_URL).href}`,
      'Esta mensagem é automática. Não responda por e-mail: a conversa fica no sistema.',
    ].join('\n\n'),
  });
}
