import { Node } from '@tiptap/core';

/** A footnote where its number stands; the page counts them, and the note is its title. */
export const footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: { default: '', parseHTML: (element) => element.dataset['footnote'] },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]', priority: 60 }],
  renderHTML({ node }) {
    const text = String(node.attrs['text']);
    return ['sup', { 'data-footnote': text, title: text, role: 'img', 'aria-label': `Fußnote: ${text}` }];
  },
});
