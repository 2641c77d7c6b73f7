import { useState } from 'react';
import type { TextModule } from '../../../shared/contract/bodies.ts';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { emptyText, plainText, type RichText } from '../../../shared/domain/richText.ts';
import type { PaperTexts } from '../../../shared/domain/paper/paper.ts';
import { captionOf } from '../../../shared/german/papers.ts';
import { call, queryClient, useQuery } from '../../api.ts';
import type { NameChoice } from '../editor/names.ts';
import { RichTextEditor } from '../editor/richTextEditor.tsx';
import type { Draft } from '../../saving/draft.ts';
import { useDraft } from '../../saving/useDraft.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { mayBeWritten } from './mayBeWritten.ts';
import { TextConflict } from './textConflict.tsx';

/** Proposed resolutions and reasoning; they save themselves while they are typed. */
export function PaperTextsEditor({ paper }: { paper: PaperView }) {
  const draft = useTexts(paper);
  const modules = useQuery('textModules.list', {}).data ?? [];
  const shared = { names: [], modules, isReadOnly: !mayBeWritten(paper) };
  return (
    <div className="stack paper-texts">
      <TextConflict paperId={paper.id} draft={draft} />
      {hasProposals(paper) && <Proposals {...shared} caption={captionOf(paper, 'proposals')} draft={draft} />}
      <section className="stack" aria-labelledby="reasoning">
        <h2 id="reasoning">{captionOf(paper, 'reasoning')}</h2>
        <RichTextEditor
          {...shared}
          label={captionOf(paper, 'reasoning')}
          initial={draft.value.reasoning}
          onChange={(reasoning) => draft.change({ ...draft.value, reasoning })}
        />
      </section>
    </div>
  );
}

/** Who asks proposes nothing; what was proposed before a paper became an Anfrage stays. */
const hasProposals = ({ type, proposals }: PaperView): boolean => type !== 'question' || proposals.length > 0;

type ProposalsProps = {
  caption: string;
  draft: Draft<PaperTexts>;
  names: readonly NameChoice[];
  modules: readonly TextModule[];
  isReadOnly: boolean;
};

function Proposals({ caption, draft, ...shared }: ProposalsProps) {
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

function useTexts({ id, proposals, reasoning, textVersion }: PaperView): Draft<PaperTexts> {
  return useDraft<PaperTexts>({
    key: `paper:${id}`,
    value: { proposals, reasoning },
    version: textVersion,
    save: async (texts, baseVersion) => {
      const written = { ...texts, proposals: texts.proposals.filter((text) => plainText(text) !== '') };
      const saved = await call('papers.saveTexts', { id, baseVersion, ...written });
      queryClient.setQueryData<PaperView>(
        ['papers.get', { id }],
        (old) => old && { ...old, ...written, textVersion: saved.textVersion },
      );
      return { version: saved.textVersion, at: saved.savedAt };
    },
  });
}
