import 'server-only';
import { sweepSpool } from '@/lib/storage/spool';
import { store } from '@/lib/storage/store';

/** Removes what is older than `before` and that nothing needs: uploads cut by a crash, objects that no record names. */
export async function sweepFiles(onRecord: (keys: string[]) => Promise<Set<string>>, before: Date): Promise<void> {
  await sweepSpool(before);
  await store().sweep(onRecord, before);
}
