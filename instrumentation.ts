/** Starts the job queue with the server; a build and the edge have none. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const [{ startJobs }, { keepHouse }, { recheckFiles, releaseQuarantine }, { mailNotice }, reminders] =
      await Promise.all([
        import('@/lib/jobs/queue'),
        import('@/lib/features/housekeeping/mutations'),
        import('@/lib/features/custody/mutations'),
        import('@/lib/features/notices/mutations'),
        import('@/lib/features/reminders/mutations'),
      ]);
    await startJobs([
      { name: 'housekeeping', cron: '17 4 * * *', run: keepHouse },
      { name: 'file-check', cron: '47 2-5 * * *', run: recheckFiles },
      { name: 'quarantine', cron: '*/5 * * * *', run: releaseQuarantine },
      { name: 'notice-mail', work: mailNotice },
      { name: 'reminders', cron: '0 8 * * *', run: reminders.remindOfDeadlines },
      { name: 'reminder-mail', work: reminders.mailReminder },
    ]);
  }
}
