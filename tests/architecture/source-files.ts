import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
}

export const ROOMS = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests'];
const WRITTEN_BY_HAND = /\.(tsx?|mjs|css|prisma)$/;
const WRITTEN_BY_TOOLS = /^(lib\/db\/generated|tests\/\.output)\//;

/** Every file of the rooms that someone wrote by hand: code, styles and models, not data, not generated code. */
export function sourceFiles(root: string): SourceFile[] {
  return ROOMS.flatMap((room) => filesUnder(join(root, room)))
    .map((file) => relative(root, file))
    .filter((path) => WRITTEN_BY_HAND.test(path) && !WRITTEN_BY_TOOLS.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
