import { PluginKey } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';

/** Where the marked words of a text are kept. */
export const misspelled = new PluginKey<DecorationSet>('spelling');
