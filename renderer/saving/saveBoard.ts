import { useSyncExternalStore } from 'react';
import { AppError } from '../../shared/errors.ts';
import { sentenceOf } from '../forms/form.tsx';

/**
 * What the clerk is told about saving; the worst state of all drafts. `needsDecision`: somebody has to decide between two
 * versions first, and trying again does not help.
 */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'pending' }
  | { kind: 'failed'; sentence: string; needsDecision: boolean };

/** What is typed somewhere: saves what is not saved yet, or gives it up. */
type Typed = { flush: () => Promise<void>; discard: () => void };

/** `isEarlier`: typed on the screen before this one, which does not tell when that was saved. */
type Entry = { state: SaveState; typed: Typed; isEarlier: boolean };

const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();
let lastSaved: string | null = null;
/** Always the very same, so that nothing is drawn anew with each key while typing goes on. */
const pending: SaveState = { kind: 'pending' };
let summary: SaveState = { kind: 'saved', at: null };

/** A draft tells the board how it stands; the state in the head and the closing of the window depend on it. */
export function reportSaving(key: string, state: SaveState, typed: Typed): void {
  const isEarlier = entries.get(key)?.isEarlier ?? false;
  if (state.kind === 'saved') {
    entries.delete(key);
    if (!isEarlier) lastSaved = state.at ?? lastSaved;
  } else if (state.kind === 'failed' || entries.get(key)?.state.kind !== 'failed') {
    // What failed stays failed until it is saved: typing on does not make it better, nor is it told again.
    entries.set(key, { state, typed, isEarlier });
  }
  tell();
}

/** Another screen: when something was saved before is not said of what it shows. */
export function beginSaving(): void {
  lastSaved = null;
  for (const [key, entry] of entries) entries.set(key, { ...entry, isEarlier: true });
  tell();
}

function tell(): void {
  summary = summarise();
  for (const listener of listeners) listener();
}

export const failed = (error: unknown): SaveState => ({
  kind: 'failed',
  sentence: sentenceOf(error),
  needsDecision: error instanceof AppError && error.data.code === 'CONFLICT',
});

export function useSaveState(): SaveState {
  return useSyncExternalStore(watchSaving, saveState);
}

/** For what changes only when something cannot be saved: it is not drawn anew with each pause in typing. */
export const useIsFailing = (): boolean =>
  useSyncExternalStore(watchSaving, () => saveState().kind === 'failed');

export const saveState = (): SaveState => summary;

export function watchSaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Saves whatever is still on its way; false where something could not be saved. */
export async function flushAll(): Promise<boolean> {
  await Promise.all([...entries.values()].map((entry) => entry.typed.flush()));
  return entries.size === 0;
}

/** Gives up what could not be saved: whom it was for is gone, and it would be tried again with whoever comes next. */
export function discardAll(): void {
  for (const { typed } of entries.values()) typed.discard();
}

function summarise(): SaveState {
  const states = [...entries.values()].map((entry) => entry.state);
  return (
    states.find((state) => state.kind === 'failed') ??
    (states.length > 0 ? pending : { kind: 'saved', at: lastSaved })
  );
}

/**
 * Closing the window waits for what is on its way: the page asks to stay, saves, and then closes itself.
 * In a browser the person sees its usual question; nothing is lost either way, since saving has begun.
 */
export function guardClosing(): () => void {
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (entries.size === 0) return;
    event.preventDefault();
    void flushAll().then((isSaved) => isSaved && window.close());
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') void flushAll();
  };
  window.addEventListener('beforeunload', beforeUnload);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('beforeunload', beforeUnload);
    document.removeEventListener('visibilitychange', hidden);
  };
}
