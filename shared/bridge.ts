import type { Reply } from './errors.ts';
import type { FileTicket } from './fileTicket.ts';

/** What the menu asks the page to do: list the keys, or go to one of its addresses. */
export type MenuCommand = 'help:keys' | `navigate:/${string}`;

/**
 * All that the desktop window's page can reach outside itself; the preload puts it at `window.ratsfeder`.
 * `ChosenFile` is the browser's File, which is unknown here.
 */
export type Bridge<ChosenFile> = {
  call: (route: string, input: unknown) => Promise<Reply<unknown>>;
  /** Hands over a file that the clerk chose. Its content does not go through the page. */
  passFile: (file: ChosenFile) => Promise<Reply<FileTicket>>;
  /** The page has no more need of these. */
  dropFiles: (ids: readonly string[]) => Promise<Reply<null>>;
  /** Asks where to save; `path` is null where the clerk cancelled. */
  saveFile: (id: string) => Promise<Reply<{ path: string | null }>>;
  /** Lets the system open a copy of it. */
  openFile: (id: string) => Promise<Reply<null>>;
  /**
   * Asks for a folder and writes all of them there; before it replaces any, it asks. `folder` is null where the clerk
   * cancelled.
   */
  saveFiles: (ids: readonly string[]) => Promise<Reply<{ folder: string | null }>>;
  /** Asks where to save what the page prints as a tagged PDF; `path` is null where the clerk cancelled. */
  savePdf: (fileName: string) => Promise<Reply<{ path: string | null }>>;
  /** Tells of a menu command; the answer ends it. */
  onCommand: (listener: (command: MenuCommand) => void) => () => void;
};

/** The only names under which window and main process talk. */
export const channels = {
  call: 'ratsfeder:call',
  passFile: 'ratsfeder:pass-file',
  dropFiles: 'ratsfeder:drop-files',
  saveFile: 'ratsfeder:save-file',
  openFile: 'ratsfeder:open-file',
  saveFiles: 'ratsfeder:save-files',
  savePdf: 'ratsfeder:save-pdf',
  command: 'ratsfeder:command',
} as const;
