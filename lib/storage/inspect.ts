import 'server-only';
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '@/lib/action/errors';

/** What may be kept as evidence, and only when the content says so. */
const ACCEPTED_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;

const HEAD = 4_100;
const TAIL = 2_048;

/** The media type of a file by its content, never by its name. Refuses what is not accepted, or a PDF without an end. */
export async function acceptedType(path: string): Promise<string> {
  const { head, tail } = await ends(path);
  const type = (await fileTypeFromBuffer(head))?.mime;
  if (!ACCEPTED_TYPES.some((accepted) => accepted === type)) throw new Refusal('FILE_TYPE');
  if (type === 'application/pdf' && !tail.includes('%%EOF')) throw new Refusal('FILE_CUT');
  return type as string;
}

async function ends(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const part = async (start: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await part(0, HEAD), tail: await part(Math.max(0, size - TAIL), TAIL) };
  } finally {
    await file.close();
  }
}
