import type { Reply } from './errors.ts';

/** What the menu asks the page to do: list the keys, or go to one of its addresses. */
export type MenuCommand = 'help:keys' | `navigate:/${string}`;

/** A file on its way to the clerk's disk. */
export type NamedFile = { fileName: string; base64: string };

/** All that the desktop window's page can reach outside itself; the preload puts it at `window.ratsfeder`. */
export type Bridge = {
  call: (route: string, input: unknown) => Promise<Reply<unknown>>;
  /** Asks where to save; `path` is null where the clerk cancelled. */
  saveFile: (fileName: string, base64: string) => Promise<Reply<{ path: string | null }>>;
  /**
   * Asks for a folder and writes all of them there; before it replaces any, it asks. `folder` is null where the clerk
   * cancelled.
   */
  saveFiles: (files: readonly NamedFile[]) => Promise<Reply<{ folder: string | null }>>;
  /** Asks where to save what the page prints as a tagged PDF; `path` is null where the clerk cancelled. */
  savePdf: (fileName: string) => Promise<Reply<{ path: string | null }>>;
  /** Tells of a menu command; the answer ends it. */
  onCommand: (listener: (command: MenuCommand) => void) => () => void;
};

/** The only names under which window and main process talk. */
export const channels = {
  call: 'ratsfeder:call',
  saveFile: 'ratsfeder:save-file',
  saveFiles: 'ratsfeder:save-files',
  savePdf: 'ratsfeder:save-pdf',
  command: 'ratsfeder:command',
} as const;
