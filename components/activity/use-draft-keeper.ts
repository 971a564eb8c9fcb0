import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ErrorCode } from '@/lib/action/errors';
import { keepDraftAction } from '@/lib/features/activities/actions';
import { dropCopy, keepCopy, rememberVersion, typedFields } from './local-copy';

const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;

/** Where the draft stands; `saved` tells when. */
export type DraftState =
  | { kind: 'untouched' | 'typing' | 'saving' | 'offline' | 'conflict' | 'ended' }
  | { kind: 'invalid'; fields: string[] }
  | { kind: 'refused'; code: ErrorCode }
  | { kind: 'saved'; at: Date };

/**
 * Keeps a draft while it is typed: in this browser at every key, on the server after a short pause. When the server
 * does not answer it tries again, and the copy in the browser stays until the server has it.
 */
export function useDraftKeeper(id: string, openedVersion: number, form: RefObject<HTMLFormElement | null>) {
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  // Of the text in the form, not of what others save meanwhile: a refresh of the page must not hide a conflict.
  const [version, setVersion] = useState(openedVersion);
  const router = useRouter();
  const isDirty = useRef(false);
  /** After a conflict nothing is saved until the person has chosen, so that no key overwrites what a colleague wrote. */
  const isHeld = useRef(false);
  const goals = useRef<string>(undefined);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async (): Promise<boolean> => {
    if (!form.current) return false;
    const typed = new FormData(form.current);
    typed.set('intent', 'save');
    isDirty.current = false;
    setState({ kind: 'saving' });
    const answer = await keepDraftAction(typed).catch(() => null);
    if (answer?.ok) {
      // At once, since a form of the page may leave before the next drawing.
      flushSync(() => setVersion(answer.data.version));
      rememberVersion(id, answer.data.version);
      if (!isDirty.current) dropCopy(id);
      // Another goal may ask for other fields.
      const served = typed.getAll('obligationIds').join();
      if (goals.current !== undefined && goals.current !== served) router.refresh();
      goals.current = served;
      setState({ kind: 'saved', at: answer.data.at });
      return true;
    }
    isDirty.current = true;
    setState(answer ? unsaved(answer) : { kind: 'offline' });
    return false;
  }, [id, form, router]);

  /** Saves what is not saved yet, after what is under way; `always` saves an untouched form too. */
  const flush = useCallback(
    async (always = false): Promise<boolean> => {
      clearTimeout(timer.current);
      await running.current;
      if (isHeld.current || (!isDirty.current && !always)) return true;
      const saving = save();
      running.current = saving;
      const isSaved = await saving;
      if (running.current === saving) running.current = null;
      return isSaved;
    },
    [save],
  );

  const typed = useCallback(() => {
    if (!form.current) return;
    isDirty.current = true;
    keepCopy(id, typedFields(form.current));
    setState((now) => (now.kind === 'conflict' ? now : { kind: 'typing' }));
    clearTimeout(timer.current);
    goals.current ??= new FormData(form.current).getAll('obligationIds').join();
    if (isHeld.current) return;
    const title = form.current.elements.namedItem('title');
    if (title instanceof HTMLInputElement && title.value.trim())
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
  }, [id, form, flush]);

  useEffect(() => {
    if (state.kind !== 'offline' && state.kind !== 'ended') return;
    const again = () => void flush();
    const retry = setTimeout(again, RETRY_MS);
    addEventListener('online', again);
    addEventListener('focus', again);
    return () => {
      clearTimeout(retry);
      removeEventListener('online', again);
      removeEventListener('focus', again);
    };
  }, [state, flush]);

  const hold = useCallback((held: boolean) => {
    isHeld.current = held;
    clearTimeout(timer.current);
  }, []);
  const isUnsaved = () => !isHeld.current && (isDirty.current || running.current !== null);
  return { state, version, typed, flush, hold, isUnsaved };
}

/** What keeps the draft from being saved, as the person is told of it. */
function unsaved({ code, fields }: { code: ErrorCode; fields: string[] }): DraftState {
  if (code === 'INVALID') return { kind: 'invalid', fields };
  if (code === 'CONFLICT') return { kind: 'conflict' };
  return code === 'SIGN_IN_AGAIN' ? { kind: 'ended' } : { kind: 'refused', code };
}
