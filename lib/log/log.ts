import 'server-only';
import { pino } from 'pino';

/** JSON lines on standard output. Never log what a person typed, a token, or a file's content. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
