import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { keepDraftAction } from '@/lib/features/activities/actions';
import { dropCopy, keepCopy, typedFields } from './local-copy';

const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;

/** Where the draft stands; `saved` tells when. */
export type DraftState =
  | { kind: 'untouched' | 'typing' | 'saving' | 'offline' | 'invalid' | 'conflict' | 'ended' }
  | { kind: 'saved'; at: Date };

/**
 * Keeps a draft while it is typed: in this browser at every key, on the server after a short pause. When the server
 * does not answer it tries again, and the copy in the browser stays until the server has it.
 */
export function useDraftKeeper(id: string, openedVersion: number, form: RefObject<HTMLFormElement | null>) {
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  // Of the text in the form, not of what others save meanwhile: a refresh of the page must not hide a conflict.
  const [version, setVersion] = useState(openedVersion);
  const isDirty = useRef(false);
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
      setVersion(answer.data.version);
      // At once as well, since the form may leave before the next drawing.
      const field = form.current?.elements.namedItem('version');
      if (field instanceof HTMLInputElement) field.value = String(answer.data.version);
      if (!isDirty.current) dropCopy(id);
      setState({ kind: 'saved', at: answer.data.at });
      return true;
    }
    isDirty.current = true;
    const kinds = { CONFLICT: 'conflict', INVALID: 'invalid', SIGN_IN_AGAIN: 'ended' } as const;
    setState({ kind: (answer && kinds[answer.code as keyof typeof kinds]) ?? 'offline' });
    return false;
  }, [id, form]);

  /** Saves what is not saved yet, after what is under way; `always` saves an untouched form too. */
  const flush = useCallback(
    async (always = false): Promise<boolean> => {
      clearTimeout(timer.current);
      await running.current;
      if (!isDirty.current && !always) return true;
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
    const title = form.current.elements.namedItem('title');
    if (title instanceof HTMLInputElement && title.value.trim())
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
  }, [id, form, flush]);

  useEffect(() => {
    if (state.kind !== 'offline') return;
    const again = () => void flush();
    const retry = setTimeout(again, RETRY_MS);
    addEventListener('online', again);
    return () => {
      clearTimeout(retry);
      removeEventListener('online', again);
    };
  }, [state, flush]);

  return { state, version, typed, flush, isUnsaved: () => isDirty.current || running.current !== null };
}
