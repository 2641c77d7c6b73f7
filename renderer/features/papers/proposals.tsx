import { useState } from 'react';
import type { TextModule } from '../../../shared/contract/bodies.ts';
import type { PaperTexts } from '../../../shared/domain/paper/paper.ts';
import { emptyText, type RichText } from '../../../shared/domain/richText.ts';
import type { Draft } from '../../saving/draft.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { NameChoice } from '../editor/names.ts';
import { RichTextEditor } from '../editor/richTextEditor.tsx';

type Props = {
  caption: string;
  draft: Draft<PaperTexts>;
  names: readonly NameChoice[];
  modules: readonly TextModule[];
  isReadOnly: boolean;
};

/** The proposed resolutions of a paper, each a Ziffer of its own. */
export function Proposals({ caption, draft, ...shared }: Props) {
  const { keys, add, drop } = useKeysOf(draft.value.proposals.length);
  const change = (proposals: RichText[]) => draft.change({ ...draft.value, proposals });
  const remove = (index: number) => {
    drop(index);
    change(draft.value.proposals.filter((_, at) => at !== index));
  };
  return (
    <section className="stack" aria-labelledby="proposals">
      <h2 id="proposals">{caption}</h2>
      {keys.map((key, index) => (
        <div key={key} className="proposal">
          <RichTextEditor
            {...shared}
            label={keys.length === 1 ? caption : `${caption} ${index + 1}`}
            initial={draft.value.proposals[index] ?? emptyText}
            onChange={(text) => change(padded(draft.value.proposals, index).with(index, text))}
            compact
          />
          {!shared.isReadOnly && keys.length > 1 && (
            <IconButton
              icon="delete"
              label={`${caption} ${index + 1} löschen`}
              onPress={() => remove(index)}
            />
          )}
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

/** Proposals come and go; each editor keeps what it shows by its own key. One is always there. */
function useKeysOf(stored: number) {
  const [{ keys, next }, set] = useState(() => {
    const first = Math.max(1, stored);
    return { keys: Array.from({ length: first }, (_, index) => index), next: first };
  });
  return {
    keys,
    add: () => set({ keys: [...keys, next], next: next + 1 }),
    drop: (index: number) => set({ keys: keys.toSpliced(index, 1), next }),
  };
}

/** As long as its index asks; what nobody typed yet is empty. */
const padded = (proposals: readonly RichText[], index: number): RichText[] => [
  ...proposals,
  ...Array.from({ length: Math.max(0, index + 1 - proposals.length) }, () => emptyText),
];
