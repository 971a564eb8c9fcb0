import 'server-only';
import type { LoggerInstance } from 'next-auth';
import { log } from '@/lib/log/log';

/**
 * What next-auth says goes into our log. Of a return from gov.br it would repeat messages and claims: that is told by
 * govbr.ts, in a word. The package keeps one logger for the whole process, so that everybody gives it this one.
 */
export const nextAuthLog: LoggerInstance = {
  error(code: string, about: unknown) {
    if (code.startsWith('OAUTH_')) return;
    log.error({ code, err: about instanceof Error ? about : undefined }, 'next-auth');
  },
  warn: (code: string) => log.warn({ code }, 'next-auth'),
  debug: () => undefined,
};
