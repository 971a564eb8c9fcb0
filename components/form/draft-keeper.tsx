'use client';

import {
  createContext,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { forgetVersion, isChanged, isStale } from './local-copy';
import { type DraftState, type KeptDraft, useDraftKeeper } from './use-draft-keeper';

interface Keeper {
  form: RefObject<HTMLFormElement | null>;
  /** Sees that the server has the draft as it stands, so that something can be attached to it. False when it has not. The text fills what it needs. */
  ensureSaved(suggested: string): Promise<boolean>;
  /** Saves nothing by itself while both versions of a conflict are being looked at. */
  hold(held: boolean): void;
  /** Of what the server has of the text in the form; 0 before the first save. */
  version: number;
  state: DraftState;
}

const KeeperContext = createContext<Keeper | null>(null);

export function useDraft(): Keeper {
  const keeper = useContext(KeeperContext);
  if (!keeper) throw new Error('there is no draft around this component');
  return keeper;
}

export type DraftKeeperProps = KeptDraft & { children: ReactNode };

/** Around everything that belongs to one draft: no form of the page leaves before what was typed is on the server. */
export function DraftKeeper({ children, ...draft }: DraftKeeperProps) {
  const { id, version, needs = '' } = draft;
  const form = useRef<HTMLFormElement>(null);
  const { state, version: saved, typed, flush, hold, isUnsaved } = useDraftKeeper(draft, form);

  // A page that "back" brings out of the router's memory is older than what this window saved: the server has the text.
  // Only as it opens: while someone types, a refresh may well bring a version older than the one being saved.
  const [opened] = useState(version);
  useEffect(() => {
    if (!isStale(id, opened)) return;
    forgetVersion(id);
    location.reload();
  }, [id, opened]);

  // What was typed before the page had come to life made no event that anybody heard.
  useEffect(() => {
    if (form.current && isChanged(form.current)) typed();
  }, [typed]);

  const ensureSaved = async (suggested: string) => {
    const needed = form.current?.elements.namedItem(needs);
    if (needed instanceof HTMLInputElement && !needed.value.trim()) needed.value = suggested.slice(0, needed.maxLength);
    return flush(saved === 0);
  };

  const holdUntilSaved = (event: SyntheticEvent<HTMLElement, SubmitEvent>) => {
    if (!(event.target instanceof HTMLFormElement) || !isUnsaved()) return;
    const { target, nativeEvent } = event;
    // What the form itself cannot save (a field in error, a conflict) is for its own answer to tell.
    event.preventDefault();
    event.stopPropagation();
    const { submitter } = nativeEvent;
    void flush().then(() => {
      passed.current = true;
      target.requestSubmit(submitter);
      passed.current = false;
    });
  };
  const passed = useRef(false);

  return (
    <KeeperContext.Provider value={{ form, ensureSaved, hold, version: saved, state }}>
      <div
        className="space-y-12"
        onInput={(event) => {
          if (form.current?.contains(event.target as Node)) typed();
        }}
        onSubmitCapture={(event) => {
          if (!passed.current) holdUntilSaved(event);
        }}
      >
        {children}
      </div>
    </KeeperContext.Provider>
  );
}
