import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  text: string;
}

/** A mail server that keeps what it is given, and can go down and come up again. */
export interface MailServer {
  url: string;
  received: Received[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const port = await freePort();
  const received: Received[] = [];
  let server: SMTPServer | undefined;
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    async start() {
      server = keeper(received);
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    },
    stop: () => new Promise<void>((resolve) => server?.close(() => resolve())),
  };
  await mail.start();
  return mail;
}

/** The words of a message whose lines are folded and encoded for the wire. */
export function readable(message: string): string {
  const bytes = message
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function keeper(received: Received[]): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const to = envelope.rcptTo.map(({ address }) => address);
      text(stream).then((body) => {
        received.push({ from, to, text: body });
        done();
      }, done);
    },
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (!address || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}
