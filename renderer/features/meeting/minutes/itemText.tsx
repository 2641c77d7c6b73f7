import { useState } from 'react';
import type { TextModule } from '../../../../shared/contract/bodies.ts';
import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { isEmptyText, plainText } from '../../../../shared/domain/richText.ts';
import { appended } from '../../../../shared/minutes/asked.ts';
import { call, queryClient } from '../../../api.ts';
import type { NameChoice } from '../../editor/names.ts';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';
import { ConflictNotice } from '../../../saving/conflictNotice.tsx';
import { ItemQuestions } from './itemQuestions.tsx';
import { cacheMinutes } from './minutesCache.ts';
import { useDraft } from '../../../saving/useDraft.ts';

type Props = {
  minutes: ItemMinutes;
  label: string;
  names: readonly NameChoice[];
  modules: readonly TextModule[];
  isReadOnly: boolean;
};

/** The text of one item below the questions of its Anfrage; saves itself while it is typed. Give it the item's id as `key`. */
export function ItemText({ minutes, label, names, modules, isReadOnly }: Props) {
  const { itemId } = minutes;
  const draft = useDraft({
    key: `text:${itemId}`,
    value: minutes.text,
    version: minutes.textVersion,
    save: async (text, baseVersion) => {
      const saved = await call('minutes.saveText', { itemId, text, baseVersion });
      cacheMinutes('minutes.saveText', itemId, (old) => ({ ...old, text, textVersion: saved.textVersion }));
      return { version: saved.textVersion, at: saved.savedAt };
    },
    onSaved: (text) => {
      // The mark in the agenda only changes between empty and not empty.
      if (isEmptyText(text) !== isEmptyText(minutes.text)) {
        void queryClient.invalidateQueries({ queryKey: ['agenda.list'] });
      }
    },
  });
  // The editor reads its text once: what was taken over is shown by a new one.
  const [taken, setTaken] = useState(0);
  return (
    <>
      <ItemQuestions
        itemId={itemId}
        text={draft.value}
        onTake={(asked) => {
          draft.change(appended(draft.value, asked));
          setTaken(taken + 1);
        }}
      />
      <ConflictNotice
        itemId={itemId}
        draft={draft}
        theirs={(other) => ({ version: other.textVersion, text: plainText(other.text) })}
      />
      <RichTextEditor
        key={taken}
        historyKey={`text:${itemId}`}
        autoFocus={taken > 0}
        label={label}
        initial={draft.value}
        onChange={(text) => draft.change(text)}
        names={names}
        modules={modules}
        isReadOnly={isReadOnly}
      />
    </>
  );
}
