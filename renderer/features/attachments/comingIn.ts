import { useSyncExternalStore } from 'react';

/** Names of the files that are on their way in, by their upload: wherever the clerk has gone meanwhile. */
const names = new Map<string, string>();
const listeners = new Set<() => void>();
let sentence = '';

export const tellComing = (upload: string, fileName: string): void =>
  change(() => names.set(upload, fileName));

/** It is stored and shown, or will not come. */
export const tellCome = (upload: string): void => change(() => names.delete(upload));

/** Why nothing can be sent yet: a file that still comes in would be missing, without a word. '' where none does. */
export const useComingIn = (): string => useSyncExternalStore(watch, () => sentence);

function change(work: () => void): void {
  work();
  sentence = sentenceOf([...names.values()]);
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function sentenceOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  const what = others.length === 0 ? `„${first}“ wird` : `${others.length + 1} Dateien werden`;
  return `${what} gerade noch hinzugefügt. Bitte warten Sie so lange, oder brechen Sie das Hinzufügen ab.`;
}
