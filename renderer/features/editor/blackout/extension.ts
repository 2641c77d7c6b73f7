import { Mark } from '@tiptap/core';

/**
 * What everybody else does not get to read (shared/public/blackedOut.ts). It is copied and pasted along with its words, and ends
 * where they end: what is typed behind it is no secret.
 */
export const blackout = Mark.create({
  name: 'blackout',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-blackout]' }],
  renderHTML: () => [
    'span',
    { 'data-blackout': '', class: 'blackout', title: 'In öffentlichen Dokumenten geschwärzt' },
    0,
  ],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-s': () => this.editor.commands.toggleMark(this.name) };
  },
});
