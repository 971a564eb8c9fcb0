import { createServer, type Socket } from 'node:net';

export interface FakeClamd {
  port: number;
  /** What it was sent, a file each. */
  scanned: Buffer[];
  /** `silent` takes the bytes and never answers; `broken` hangs up on them. */
  mood: 'well' | 'silent' | 'broken' | 'too large';
  stop(): Promise<void>;
}

/** Speaks as much of clamd's protocol as scanning needs. What has the word VIRUS in it is infected. */
export async function startClamd(): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let received = Buffer.alloc(0);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      if (clamd.mood === 'broken' && received.length > 20) return socket.destroy();
      const answer = reply(received);
      if (answer && clamd.mood !== 'silent') socket.end(answer);
    });
  });

  function reply(received: Buffer): string | null {
    const end = received.indexOf(0);
    const command = received.toString('latin1', 0, Math.max(end, 0));
    if (command === 'zPING') return 'PONG\0';
    if (command === 'zVERSION') return 'ClamAV 1.4.0\0';
    if (command !== 'zINSTREAM') return null;
    if (clamd.mood === 'too large') return 'INSTREAM size limit exceeded. ERROR\0';
    const file = unpacked(received.subarray(end + 1));
    if (!file) return null;
    clamd.scanned.push(file);
    return file.includes('VIRUS') ? 'stream: Teste.Virus FOUND\0' : 'stream: OK\0';
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const clamd: FakeClamd = {
    port: typeof address === 'object' && address ? address.port : 0,
    scanned: [],
    mood: 'well',
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return clamd;
}

/** The chunks, each behind its length, up to the one of none; null while they are still coming. */
function unpacked(stream: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
