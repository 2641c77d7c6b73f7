import { Extension, type Extensions } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { orderedList } from './orderedList.ts';
import { PluginKey } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import Suggestion from '@tiptap/suggestion';
import type { TextModule } from '../../../shared/contract/bodies.ts';
import { headingLevels } from '../../../shared/domain/richText.ts';
import { compareGerman } from '../../../shared/german/order.ts';
import { begins, finds } from '../../../shared/search/folding.ts';
import { findNameMatch, matchingNames, type NameChoice } from './names.ts';
import { blackout } from './blackout/extension.ts';
import { footnote } from './footnote/extension.ts';
import { leftCursor } from './leftCursor.ts';
import { link } from './link/extension.ts';
import { picture } from './picture/extension.ts';
import { steadyBlock } from './steady/extension.ts';
import { tables } from './table/extensions.ts';
import { type Show, suggestionRenderer } from './suggestionList.tsx';
import { spelling } from './spelling/extension.ts';
import { germanTyping } from './typing/extension.ts';

/** What the editor offers while typing; read at each keystroke, so it may change without a new editor. */
export type Offers = { current: { names: readonly NameChoice[]; modules: readonly TextModule[] } };

/** The closed schema of shared/domain/richText.ts: what a text may hold, and nothing else. */
const base = StarterKit.configure({
  heading: { levels: [...headingLevels] },
  listItem: false,
  orderedList: false,
  blockquote: false,
  code: false,
  codeBlock: false,
  strike: false,
  link: false,
  horizontalRule: false,
  trailingNode: false,
  dropcursor: false,
  gapcursor: false,
});

/** What a dialog asks for before it comes into the text. */
export type Insertion = 'link' | 'picture' | 'footnote';

/** `ask` opens the dialog of what a key inserts; `urlOf`: where the page finds a picture; `learn` adds a word to those of the office. */
type Around = {
  ask: (what: Insertion) => void;
  urlOf: (sha256: string) => Promise<string>;
  learn: (word: string) => void;
};

export function editorExtensions(offers: Offers, show: Show, { ask, urlOf, learn }: Around): Extensions {
  return [
    base,
    listItem,
    orderedList,
    link,
    footnote,
    blackout,
    picture.configure({ urlOf }),
    headingKeys,
    insertionKeys(ask),
    ...tables,
    leftCursor,
    steadyBlock,
    germanTyping,
    spelling(show, learn),
    nameCompletion(offers, show),
    moduleCompletion(offers, show),
  ];
}

const listItem = ListItem.extend({ content: 'paragraph (paragraph | list)*' });

/** As in Word; Strg+Alt with a number writes "²" on a German keyboard. */
const headingKeys = Extension.create({
  name: 'headingKeys',
  addKeyboardShortcuts() {
    return {
      ...Object.fromEntries(
        headingLevels.map((level) => [`Alt-${level}`, () => this.editor.commands.toggleHeading({ level })]),
      ),
      'Alt-0': () => this.editor.commands.setParagraph(),
    };
  },
});

const insertionKeys = (ask: (what: Insertion) => void) =>
  Extension.create({
    name: 'insertionKeys',
    addKeyboardShortcuts() {
      const asking = (what: Insertion) => () => {
        ask(what);
        return true;
      };
      return { 'Mod-k': asking('link'), 'Mod-Alt-f': asking('footnote') };
    },
  });

const nameCompletion = (offers: Offers, show: Show) =>
  Extension.create({
    name: 'nameCompletion',
    addProseMirrorPlugins() {
      return [
        Suggestion<NameChoice, NameChoice>({
          editor: this.editor,
          pluginKey: new PluginKey('nameCompletion'),
          findSuggestionMatch: ({ $position }) => findNameMatch({ $position, names: offers.current.names }),
          items: ({ query }) => matchingNames(query, offers.current.names),
          command: ({ editor, range, props }) =>
            editor.chain().focus().insertContentAt(range, props.text).run(),
          render: suggestionRenderer<NameChoice>({
            show,
            toOption: ({ id, text, note }) => ({ id, label: text, note }),
          }),
        }),
      ];
    },
  });

const moduleCompletion = (offers: Offers, show: Show) =>
  Extension.create({
    name: 'moduleCompletion',
    addProseMirrorPlugins() {
      return [
        Suggestion<TextModule, TextModule>({
          editor: this.editor,
          pluginKey: new PluginKey('moduleCompletion'),
          char: '/',
          items: ({ query }) => matchingModules(query, offers.current.modules),
          command: ({ editor, range, props }) => {
            const [only, ...rest] = props.text.content;
            // A module of one paragraph continues the sentence; a longer one stands on its own.
            const content =
              rest.length === 0 && only?.type === 'paragraph' ? (only.content ?? []) : props.text.content;
            editor.chain().focus().insertContentAt(range, content).run();
          },
          render: suggestionRenderer<TextModule>({
            show,
            toOption: ({ id, code, title }) => ({ id, label: title, note: `/${code}` }),
          }),
        }),
      ];
    },
  });

function matchingModules(query: string, modules: readonly TextModule[]): TextModule[] {
  const rank = ({ code, title }: TextModule) => (begins(code, query) ? 0 : finds(title, query) ? 1 : 2);
  return modules
    .filter((module) => rank(module) < 2)
    .toSorted((a, b) => rank(a) - rank(b) || compareGerman(a.code, b.code))
    .slice(0, 8);
}
