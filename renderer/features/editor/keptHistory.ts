import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Plugin } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { createContext, useContext, useEffect } from 'react';

/** What an editor knew of a text when it was left: how it stood, and what can be undone and redone. */
type Left = { doc: Node; history: History };
/** As prosemirror-history keeps it in its plugin. */
type History = { done: Branch; undone: Branch };
type Branch = { items: { forEach: (each: (item: { step?: Step }) => void) => void } };

const KeptHistories = createContext<Map<string, Left>>(new Map());

/** As long as what is around it is shown, going to another text and back leaves something to undo. */
export const KeptHistoriesProvider = KeptHistories.Provider;
export type { Left };

/** `key` names the text; where its words are others by now, there is nothing left to undo. */
export function useKeptHistory(editor: Editor, key: string | undefined): void {
  const kept = useContext(KeptHistories);
  useEffect(() => {
    const left = key === undefined ? undefined : kept.get(key);
    if (left) takeUp(editor, left);
    return () => {
      const history = historyOf(editor.state);
      if (key !== undefined && history) kept.set(key, { doc: editor.state.doc, history: history.state });
    };
  }, [editor, key, kept]);
}

function takeUp({ view, schema }: Editor, { doc, history }: Left): void {
  const plugin = historyOf(view.state)?.plugin;
  if (!plugin || !schema.nodeFromJSON(doc.toJSON()).eq(view.state.doc)) return;
  // Each editor has a schema of its own, and its steps are of that.
  for (const { items } of [history.done, history.undone])
    items.forEach((item) => {
      if (item.step) item.step = Step.fromJSON(schema, item.step.toJSON());
    });
  view.dispatch(view.state.tr.setMeta(plugin, { historyState: history, redo: false }));
}

/** ProseMirror exports no key of it. */
function historyOf(state: EditorState): { plugin: Plugin<History>; state: History } | null {
  const plugin = state.plugins.find(
    ({ spec }) => spec.key !== undefined && keyOf(spec.key).startsWith('history$'),
  );
  const kept: unknown = plugin?.getState(state);
  return plugin && isHistory(kept) ? { plugin: plugin as Plugin<History>, state: kept } : null;
}

const keyOf = (key: object): string => ('key' in key && typeof key.key === 'string' ? key.key : '');

const isHistory = (state: unknown): state is History =>
  typeof state === 'object' && state !== null && 'done' in state && 'undone' in state;
