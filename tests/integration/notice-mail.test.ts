import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { countUnread, listNotices } from '@/lib/features/notices/data';
import { openNotices } from '@/lib/features/notices/loaders';
import { mailNotice, readNotices } from '@/lib/features/notices/mutations';
import { reviewActivity } from '@/lib/features/review/mutations';
import { startJobs, stopJobs } from '@/lib/jobs/queue';
import { log } from '@/lib/log/log';
import { by, decide, obligationOf, refusal, sent, succeeded } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { ask, giveBack } from '@/tests/factories/review';
import { openWorld, type World } from '@/tests/factories/world';
import { type MailServer, readable, startMailServer } from '@/tests/support/mail-server';

let world: World;
let server: MailServer;
let focal: Actor & { email: string };
let analyst: Actor;
let obligation: string;

beforeAll(async () => {
  server = await startMailServer();
  world = await openWorld({ SMTP_URL: server.url, APP_URL: 'https://plano.example' });
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(async () => {
  await server.stop();
  await world.close();
});
afterEach(() => {
  server.received.length = 0;
});

/** A decision over a new activity, and the notice that its author gets. */
async function returned(title = 'Oficina de convênios') {
  const form = await sent(focal, obligation, { title });
  succeeded(await giveBack(analyst, form, { note: 'Segredo do parecer' }));
  const notice = await db.notice.findFirstOrThrow({ where: { remark: { activityId: form.id } } });
  return { form, reference: { remarkId: notice.remarkId, userId: notice.userId } };
}

describe('a notice goes by mail', () => {
  test('to its person alone, saying that there is an answer and where, and nothing of what it says', async () => {
    const { form, reference } = await returned();
    await mailNotice(reference);
    expect(server.received).toHaveLength(1);
    const [message] = server.received;
    expect(message?.to).toEqual([focal.email]);
    const words = readable(message?.text ?? '');
    expect(words).toContain('Oficina de convênios');
    expect(words).toContain(`https://plano.example/atividades/${form.id}`);
    expect(words).not.toContain('Segredo do parecer');
    expect(words).not.toContain(analyst.name);
    const subject = /^Subject: (.*)$/m.exec(message?.text ?? '')?.[1] ?? '';
    expect(subject).not.toMatch(/SEPOG|SEGES|Oficina/);
  });

  test('with a title that tries to add a header, it adds none', async () => {
    const { reference } = await returned('Oficina\r\nBcc: alguem@mal.example');
    await mailNotice(reference);
    expect(server.received[0]?.to).toEqual([focal.email]);
    const [headers] = (server.received[0]?.text ?? '').split('\r\n\r\n');
    expect(headers).not.toMatch(/^Bcc/im);
  });

  test('the second time as the very same message, by its identifier', async () => {
    const { reference } = await returned();
    await mailNotice(reference);
    await mailNotice(reference);
    const ids = server.received.map((message) => /^Message-ID:\s+(\S+)/im.exec(message.text)?.[1]);
    expect(ids[0]).toMatch(/^<.+@plano\.example>$/);
    expect(new Set(ids).size).toBe(1);
  });

  test('not when it was read already, nor to a closed account, nor for a remark that is gone', async () => {
    const { form, reference } = await returned();
    expect(await openNotices(focal, form.id)).toBe(true);
    await mailNotice(reference);
    const other = await returned();
    await db.user.update({ where: { id: focal.userId }, data: { disabledAt: new Date() } });
    await mailNotice(other.reference);
    await db.user.update({ where: { id: focal.userId }, data: { disabledAt: null } });
    await mailNotice({ ...other.reference, remarkId: '0198f0a0-0000-7000-8000-000000000001' });
    expect(server.received).toEqual([]);
  });
});

describe('with the queue running', () => {
  test('a change asks for its messages in its own transaction, and one that is undone asks for none', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const worked: object[] = [];
    const work = async (data: object) => void worked.push(data);
    await startJobs([{ name: 'notice-mail', work }]);
    try {
      const form = await sent(focal, obligation);
      const failing = {
        ...reviewActivity,
        audit: () => {
          throw new Error('power cut');
        },
      };
      const decision = { id: form.id, version: '2', decision: 'VALIDATED' as const };
      expect(refusal(await perform(failing, by(analyst), decision))).toBe('UNEXPECTED');
      expect(await countJobs()).toBe(0);
      succeeded(await decide(analyst, form));
      const notice = await db.notice.findFirstOrThrow({ where: { remark: { activityId: form.id } } });
      const { remarkId, userId } = notice;
      await vi.waitFor(() => expect(worked).toEqual([{ remarkId, userId }]), { timeout: 15_000 });
    } finally {
      await stopJobs();
    }
  });

  test('a mail server that is down fails no change, and the message arrives once it is up again', async () => {
    await server.stop();
    await startJobs([{ name: 'notice-mail', work: mailNotice }]);
    try {
      const form = await sent(focal, obligation, { title: 'Curso na queda' });
      expect(refusal(await ask(analyst, form))).toBe('ok');
      await vi.waitFor(async () => expect(await countJobs('retry')).toBe(1), { timeout: 15_000 });
      expect(await db.remark.count({ where: { activityId: form.id, kind: 'QUESTION' } })).toBe(1);
      await server.start();
      await db.$executeRawUnsafe(`UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`);
      await vi.waitFor(() => expect(server.received.map(({ to }) => to)).toEqual([[focal.email]]), { timeout: 15_000 });
      expect(readable(server.received[0]?.text ?? '')).toContain('Curso na queda');
    } finally {
      await stopJobs();
    }
  }, 60_000);
});

async function countJobs(state?: 'retry'): Promise<number> {
  const rows = await db.$queryRawUnsafe<{ count: bigint }[]>(
    `SELECT count(*) FROM jobs.job WHERE name = 'notice-mail' ${state ? `AND state = '${state}'` : ''}`,
  );
  return Number(rows[0]?.count ?? 0);
}

describe('a person’s notices', () => {
  test('are counted until the activity is opened or all are marked, and are nobody else’s', async () => {
    const reader = await person('FOCAL_POINT', 'SEPOG/RO');
    const forms = [await sent(reader, obligation), await sent(reader, obligation), await sent(reader, obligation)];
    for (const form of forms) succeeded(await decide(analyst, form));
    expect(await countUnread(reader)).toBe(3);
    expect(await openNotices(focal, forms[0]?.id ?? '')).toBe(false);
    expect(await countUnread(reader)).toBe(3);
    expect(await openNotices(reader, forms[0]?.id ?? '')).toBe(true);
    expect(await openNotices(reader, forms[0]?.id ?? '')).toBe(false);
    expect(await countUnread(reader)).toBe(2);
    const order = await listNotices(reader, { take: 10, skip: 0 });
    expect(order.map(({ readAt }) => readAt === null)).toEqual([true, true, false]);
    expect(await perform(readNotices, by(reader), {})).toMatchObject({ ok: true, data: { count: 2 } });
    expect(await countUnread(reader)).toBe(0);
  });

  test('of an activity out of reach are neither shown nor counted', async () => {
    await addAccession('IEX/RO');
    const leaving = await person('FOCAL_POINT', 'SEPOG/RO');
    const form = await sent(leaving, obligation);
    succeeded(await decide(analyst, form));
    const moved = { ...leaving, memberships: (await person('FOCAL_POINT', 'IEX/RO')).memberships };
    expect(await countUnread(leaving)).toBe(1);
    expect(await countUnread(moved)).toBe(0);
    expect(await listNotices(moved, { take: 10, skip: 0 })).toEqual([]);
  });
});
