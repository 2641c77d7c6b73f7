import { useState } from 'react';
import type { TextModule } from '../../../../shared/contract/bodies.ts';
import type { Chapter, CollectedTexts } from '../../../../shared/domain/paper/report.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { useQuery } from '../../../api.ts';
import type { Draft } from '../../../saving/draft.ts';
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';

/** Chapters between the foreword and the table of partners, in printing order. */
export function ChaptersEditor({ draft }: { draft: Draft<CollectedTexts> }) {
  const modules = useQuery('textModules.list', {}).data ?? [];
  // Chapters come, go and change places; each editor keeps what it shows by its own key.
  const [{ keys, next }, setKeys] = useState(() => {
    const stored = draft.value.chapters.length;
    return { keys: Array.from({ length: stored }, (_, index) => index), next: stored };
  });
  /** What was typed since this was last shown stands in the draft alone. */
  const change = (work: (chapters: Chapter[]) => Chapter[], order: typeof keys, following = next) => {
    draft.change({ ...draft.value, chapters: work(draft.value.chapters) });
    setKeys({ keys: order, next: following });
  };
  const add = () =>
    change((chapters) => [...chapters, { heading: '', text: emptyText }], [...keys, next], next + 1);
  const remove = (index: number) =>
    change((chapters) => chapters.toSpliced(index, 1), keys.toSpliced(index, 1));
  const moveUp = (index: number) => change((chapters) => movedUp(chapters, index), movedUp(keys, index));
  return (
    <section className="stack" aria-labelledby="chapters">
      <h2 id="chapters">Kapitel</h2>
      {keys.length === 0 && (
        <p className="muted">Noch kein Kapitel. Sie stehen zwischen dem Vorwort und der Übersicht.</p>
      )}
      {keys.map((key, index) => (
        <ChapterRow
          key={key}
          number={index + 1}
          initial={draft.value.chapters[index] ?? { heading: '', text: emptyText }}
          modules={modules}
          onChange={(chapter) =>
            draft.change({ ...draft.value, chapters: draft.value.chapters.with(index, chapter) })
          }
          onMoveUp={index === 0 ? null : () => moveUp(index)}
          onRemove={() => remove(index)}
        />
      ))}
      <div>
        <Button icon="add" compact variant="tertiary" onPress={add}>
          Kapitel
        </Button>
      </div>
    </section>
  );
}

/** Before the one above. */
const movedUp = <T,>(all: readonly T[], index: number): T[] => {
  const moved = all.slice(index, index + 1);
  return all.toSpliced(index, 1).toSpliced(index - 1, 0, ...moved);
};

type RowProps = {
  number: number;
  initial: Chapter;
  modules: readonly TextModule[];
  onChange: (chapter: Chapter) => void;
  onMoveUp: (() => void) | null;
  onRemove: () => void;
};

function ChapterRow({ number, initial, modules, onChange, onMoveUp, onRemove }: RowProps) {
  const [chapter, setChapter] = useState(initial);
  const change = (part: Partial<Chapter>) => {
    const changed = { ...chapter, ...part };
    setChapter(changed);
    onChange(changed);
  };
  const entries = [
    ...(onMoveUp ? [{ id: 'up', label: 'Nach oben', onAction: onMoveUp }] : []),
    { id: 'remove', label: 'Kapitel löschen', onAction: onRemove },
  ];
  return (
    <div className="chapter">
      <div className="stack">
        <TextField
          label={`Überschrift von Kapitel ${number}`}
          autoFocus={initial.heading === ''}
          value={chapter.heading}
          onChange={(heading) => change({ heading })}
        />
        <RichTextEditor
          label={`Text von Kapitel ${number}`}
          initial={initial.text}
          onChange={(text) => change({ text })}
          names={[]}
          modules={modules}
          compact
        />
      </div>
      <MenuButton label={`Weiteres zu Kapitel ${number}`} entries={entries} />
    </div>
  );
}
