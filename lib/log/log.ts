import 'server-only';
import { pino } from 'pino';
import { safeError, withoutSecrets } from '@/lib/log/redact';
import { knownRequestId } from '@/lib/log/request';

/**
 * JSON lines on standard output, each with the id of the request it was written in. Never log what a person typed, a
 * token, or a file's content; what slips in all the same is taken out by its name or its shape.
 */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const requestId = knownRequestId();
    return requestId ? { requestId } : {};
  },
  formatters: { log: withoutSecrets },
  serializers: { err: safeError },
});
