import type { Reply } from './errors.ts';

/** What the menu asks the page to do: list the keys, or go to one of its addresses. */
export type MenuCommand = 'help:keys' | `navigate:/${string}`;

/** All that the desktop window's page can reach outside itself; the preload puts it at `window.ratsfeder`. */
export type Bridge = {
  call: (route: string, input: unknown) => Promise<Reply<unknown>>;
  /** Asks where to save; `path` is null where the clerk cancelled. */
  saveFile: (fileName: string, base64: string) => Promise<Reply<{ path: string | null }>>;
  /** Tells of a menu command; the answer ends it. */
  onCommand: (listener: (command: MenuCommand) => void) => () => void;
};

/** The only names under which window and main process talk. */
export const channels = {
  call: 'ratsfeder:call',
  saveFile: 'ratsfeder:save-file',
  command: 'ratsfeder:command',
} as const;
