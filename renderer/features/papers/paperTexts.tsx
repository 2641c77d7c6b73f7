import { useState } from 'react';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import type { PaperTexts } from '../../../shared/domain/paper/paper.ts';
import { captionOf } from '../../../shared/german/papers.ts';
import { call, queryClient, useQuery } from '../../api.ts';
import { RichTextEditor } from '../editor/richTextEditor.tsx';
import type { Draft } from '../../saving/draft.ts';
import { Button } from '../../ui/button.tsx';
import { useDraft } from '../../saving/useDraft.ts';
import { mayBeWritten } from './mayBeWritten.ts';
import { Proposals } from './proposals.tsx';
import { TextConflict } from './textConflict.tsx';

/** Proposed resolutions and reasoning; they save themselves while they are typed. */
export function PaperTextsEditor({ paper }: { paper: PaperView }) {
  const draft = useTexts(paper);
  const modules = useQuery('textModules.list', {}).data ?? [];
  const [isAsked, setAsked] = useState(false);
  // What was there when it was opened stays while it is emptied.
  const [wasThere] = useState(() => hasProposals(paper));
  const isProposing = isAsked || wasThere || hasProposals(paper);
  const caption = captionOf(paper, 'proposals');
  const shared = { names: [], modules, isReadOnly: !mayBeWritten(paper) };
  return (
    <div className="stack paper-texts">
      <TextConflict paperId={paper.id} draft={draft} />
      {isProposing && <Proposals {...shared} caption={caption} draft={draft} isAsked={isAsked} />}
      {!isProposing && paper.type === 'information' && !shared.isReadOnly && (
        <div>
          <Button icon="add" compact variant="tertiary" onPress={() => setAsked(true)}>
            Beschlussvorschlag hinzufügen
          </Button>
        </div>
      )}
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

/**
 * Who asks or informs proposes nothing, unless an office has its Mitteilungen noted by a resolution; what was proposed
 * before a paper became one of them stays.
 */
const hasProposals = ({ type, proposals }: PaperView): boolean =>
  (type !== 'question' && type !== 'information') || proposals.length > 0;

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
