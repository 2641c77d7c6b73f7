import { useState } from 'react';
import type { TextModule } from '../../../shared/contract/bodies.ts';
import type { PaperTexts } from '../../../shared/domain/paper/paper.ts';
import { emptyText, isEmptyText, type RichText } from '../../../shared/domain/richText.ts';
import { RemoveButton } from '../../forms/removeButton.tsx';
import type { Draft } from '../../saving/draft.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';
import type { NameChoice } from '../editor/names.ts';
import { RichTextEditor } from '../editor/richTextEditor.tsx';

type Props = {
  caption: string;
  draft: Draft<PaperTexts>;
  names: readonly NameChoice[];
  modules: readonly TextModule[];
  isReadOnly: boolean;
  /** The clerk asked for it just now, and writes it. */
  isAsked: boolean;
};

/** The proposed resolutions of a paper, each a Ziffer of its own. */
export function Proposals({ caption, draft, isAsked, ...shared }: Props) {
  const { keys, isAdded, add, drop } = useKeysOf(draft.value.proposals.length);
  const section = useKeptFocus(keys.length);
  const change = (proposals: RichText[]) => draft.change({ ...draft.value, proposals });
  const remove = (index: number) => {
    drop(index);
    change(draft.value.proposals.filter((_, at) => at !== index));
  };
  return (
    <section ref={section} tabIndex={-1} className="stack" aria-labelledby="proposals">
      <h2 id="proposals">{caption}</h2>
      {keys.map((key, index) => (
        <div key={key} className="proposal">
          {keys.length > 1 && (
            <div className="proposal-side">
              <strong aria-hidden="true">{index + 1}.</strong>
              {!shared.isReadOnly && (
                <RemoveProposal
                  name={`${caption} ${index + 1}`}
                  isEmpty={isEmptyText(draft.value.proposals[index] ?? emptyText)}
                  onRemove={() => remove(index)}
                />
              )}
            </div>
          )}
          <RichTextEditor
            {...shared}
            label={keys.length === 1 ? caption : `${caption} ${index + 1}`}
            initial={draft.value.proposals[index] ?? emptyText}
            onChange={(text) => change(padded(draft.value.proposals, index).with(index, text))}
            autoFocus={isAsked || isAdded(key)}
            compact
          />
        </div>
      ))}
      {!shared.isReadOnly && (
        <div>
          <Button icon="add" compact variant="tertiary" onPress={add}>
            Weitere Ziffer
          </Button>
        </div>
      )}
    </section>
  );
}

type RemoveProps = { name: string; isEmpty: boolean; onRemove: () => void };

/** What has no word yet goes without a question. */
function RemoveProposal({ name, isEmpty, onRemove }: RemoveProps) {
  if (isEmpty) return <IconButton icon="delete" label={`${name} löschen`} onPress={onRemove} />;
  return (
    <RemoveButton look="icon" label={`${name} löschen`} title={`${name} löschen?`} onConfirm={onRemove}>
      Der Text wird gelöscht. Das lässt sich nicht rückgängig machen.
    </RemoveButton>
  );
}

/** Proposals come and go; each editor keeps what it shows by its own key. One is always there. */
function useKeysOf(stored: number) {
  const [first] = useState(() => Math.max(1, stored));
  const [{ keys, next }, set] = useState(() => ({
    keys: Array.from({ length: first }, (_, index) => index),
    next: first,
  }));
  return {
    keys,
    /** Asked for by the clerk, who now writes it. */
    isAdded: (key: number) => key >= first,
    add: () => set({ keys: [...keys, next], next: next + 1 }),
    drop: (index: number) => set({ keys: keys.toSpliced(index, 1), next }),
  };
}

/** As long as its index asks; what nobody typed yet is empty. */
const padded = (proposals: readonly RichText[], index: number): RichText[] => [
  ...proposals,
  ...Array.from({ length: Math.max(0, index + 1 - proposals.length) }, () => emptyText),
];
