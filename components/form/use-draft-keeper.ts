import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ErrorCode } from '@/lib/action/errors';
import type { QuietAction } from '@/lib/action/form-action';
import { dropCopy, keepCopy, rememberVersion, typedFields } from './local-copy';

const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;

/** Where the draft stands; `saved` tells when. */
export type DraftState =
  | { kind: 'untouched' | 'typing' | 'saving' | 'offline' | 'conflict' | 'ended' }
  | { kind: 'invalid'; fields: string[] }
  | { kind: 'refused'; code: ErrorCode }
  | { kind: 'saved'; at: Date };

/** A draft that is kept while it is typed. */
export type KeptDraft = {
  /** Tells its copy in this browser from those of other drafts. */
  id: string;
  /** Of what the page shows; 0 before the first save. */
  version: number;
  keep: QuietAction<{ version: number; at: Date }>;
  /** A field without which there is nothing to keep yet. */
  needs?: string;
  /** A field by which the server decides what else the form asks. */
  reshapes?: string;
};

/**
 * Keeps a draft while it is typed: in this browser at every key, on the server after a short pause. When the server
 * does not answer it tries again, and the copy in the browser stays until the server has it.
 */
export function useDraftKeeper(
  { id, version: openedVersion, keep, needs, reshapes }: KeptDraft,
  form: RefObject<HTMLFormElement | null>,
) {
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  // Of the text in the form, not of what others save meanwhile: a refresh of the page must not hide a conflict.
  const [version, setVersion] = useState(openedVersion);
  const router = useRouter();
  const isDirty = useRef(false);
  /** After a conflict nothing is saved until the person has chosen, so that no key overwrites what a colleague wrote. */
  const isHeld = useRef(false);
  const shape = useRef<string>(undefined);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async (): Promise<boolean> => {
    if (!form.current) return false;
    const typed = new FormData(form.current);
    typed.set('intent', 'save');
    isDirty.current = false;
    setState({ kind: 'saving' });
    const answer = await keep(typed).catch(() => null);
    if (answer?.ok) {
      // At once, since a form of the page may leave before the next drawing.
      flushSync(() => setVersion(answer.data.version));
      rememberVersion(id, answer.data.version);
      if (!isDirty.current) dropCopy(id);
      const shapedBy = shapeOf(typed, reshapes);
      if (shape.current !== undefined && shape.current !== shapedBy) router.refresh();
      shape.current = shapedBy;
      setState({ kind: 'saved', at: answer.data.at });
      return true;
    }
    isDirty.current = true;
    setState(answer ? unsaved(answer) : { kind: 'offline' });
    return false;
  }, [id, form, router, keep, reshapes]);

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
    setState((known) => (known.kind === 'conflict' ? known : { kind: 'typing' }));
    clearTimeout(timer.current);
    const now = new FormData(form.current);
    shape.current ??= shapeOf(now, reshapes);
    if (isHeld.current) return;
    if (!needs || String(now.get(needs) ?? '').trim()) timer.current = setTimeout(() => void flush(), PAUSE_MS);
  }, [id, form, flush, needs, reshapes]);

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

const shapeOf = (typed: FormData, field = '') => typed.getAll(field).join();

/** What keeps the draft from being saved, as the person is told of it. */
function unsaved({ code, fields }: { code: ErrorCode; fields: string[] }): DraftState {
  if (code === 'INVALID') return { kind: 'invalid', fields };
  if (code === 'CONFLICT') return { kind: 'conflict' };
  return code === 'SIGN_IN_AGAIN' ? { kind: 'ended' } : { kind: 'refused', code };
}
