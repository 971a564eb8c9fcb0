import type { Instrumentation } from 'next';

/** Starts the job queue with the server; a build and the edge have none. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const [
      { logComplaints },
      { keepResponses },
      queue,
      { watchTrail },
      { keepHouse },
      custody,
      notices,
      accounts,
      invitations,
      people,
      issuing,
      reminders,
    ] = await Promise.all([
      import('@/lib/log/console'),
      import('@/app/answer-status'),
      import('@/lib/jobs/queue'),
      import('@/lib/audit/verify'),
      import('@/lib/features/housekeeping/mutations'),
      import('@/lib/features/custody/mutations'),
      import('@/lib/features/notices/mutations'),
      import('@/lib/features/account-mail/mutations'),
      import('@/lib/features/invitations/mutations'),
      import('@/lib/features/personal-data/mutations'),
      import('@/lib/features/issuing/mutations'),
      import('@/lib/features/reminders/mutations'),
    ]);
    logComplaints();
    keepResponses();
    await queue.startJobs([
      { name: 'housekeeping', cron: '17 4 * * *', run: keepHouse },
      { name: 'retention', cron: '37 3 * * *', run: people.erasePastDesignations },
      { name: 'file-check', cron: '47 2-5 * * *', run: custody.recheckFiles },
      { name: 'trail-check', cron: '7 3 * * *', run: watchTrail },
      { name: 'quarantine', cron: '*/5 * * * *', run: custody.releaseQuarantine },
      { name: 'document-resume', cron: '* * * * *', run: issuing.resumeOrders },
      { name: 'document', work: issuing.issueDocument },
      { name: 'notice-mail', work: notices.mailNotice },
      { name: 'account-mail', work: accounts.mailAccount },
      { name: 'invitation-mail', work: invitations.mailInvitation },
      { name: 'reminders', cron: '0 8 * * *', run: reminders.remindOfDeadlines },
      { name: 'reminder-mail', work: reminders.mailReminder },
    ]);
  }
}

/** What fails while a page or a route is made is logged under the code that the person reads on the page of errors. */
export const onRequestError: Instrumentation.onRequestError = async (err, { method, headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/log/log');
  log.error({ err, method, route: routePath, requestId: headers['x-request-id'] }, 'unexpected error in a request');
};
