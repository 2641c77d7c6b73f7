import './resolution.css';
import { useEffect, useRef } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';
import { CardRow } from './cardRow.tsx';
import { Findings } from './findings.tsx';
import type { Folding } from './folding.ts';
import { namesOf, useMinutesScope } from './minutesScope.ts';
import { ConflictNotice } from '../../../saving/conflictNotice.tsx';
import { OutcomeField } from './outcomeField.tsx';
import { PrintedResult } from './printedResult.tsx';
import { OtherWordings } from './otherWordings.tsx';
import { ProposalChanges } from './proposalChanges.tsx';
import { PublicWording } from './publicWording.tsx';
import { ResolutionHead } from './resolutionHead.tsx';
import { ResultNote } from './resultNote.tsx';
import { theirsOf, withProposal } from './resolutionDraft.ts';
import { useResolutionEdit } from './useResolutionEdit.ts';
import { VoteEvents } from './voteEvents.tsx';
import { VoteReason } from './voteReason.tsx';
import { VoteFields } from './voteFields.tsx';
import { typeAfterFocus } from './typeAfterFocus.ts';

type Props = {
  resolution: Resolution;
  count: number;
  /** It was just added: its text takes the focus. */
  isNew: boolean;
  /** Holds what was typed for it before it was there. */
  ahead: React.RefObject<HTMLTextAreaElement | null>;
  folding: Folding;
};

/** One resolution with its vote; saves itself while it is typed. Give it the id as `key`. */
export function ResolutionCard({ resolution, count, isNew, ahead, folding }: Props) {
  const scope = useMinutesScope();
  const edit = useResolutionEdit(resolution, (next) => withProposal(scope, next));
  const { value, change, draft } = edit;
  const number = resolution.position + 1;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // Somebody who has gone on meanwhile is not called back.
    if (!isNew || document.activeElement !== ahead.current) return;
    typeAfterFocus(card.current?.querySelector<HTMLElement>('.ProseMirror'), ahead.current?.value);
  }, [isNew, ahead]);
  return (
    <section ref={card} className="resolution" aria-label={`${value.label || 'Beschluss'} ${number}`}>
      <ResolutionHead value={value} change={change} count={count} draft={draft} folding={folding} />
      <CardRow label="Text">
        <RichTextEditor
          label={`Text von ${value.label || 'Beschluss'} ${number}`}
          initial={value.text}
          onChange={(text) => change({ text })}
          names={namesOf(scope)}
          modules={scope.modules}
          isReadOnly={scope.isReadOnly}
          compact
        />
        <ProposalChanges value={value} change={change} />
      </CardRow>
      <VoteFields resolution={value} onChange={(vote) => change({ vote })} />
      <OutcomeField value={value} change={change} />
      <VoteReason held={edit.held} />
      <CardRow label="Wortlaut">
        <PrintedResult value={value} change={change} hideLabel />
        <div className="after-wording">
          <ResultNote value={value} change={change} />
          <OtherWordings value={value} change={change} />
        </div>
      </CardRow>
      <PublicWording value={value} change={change} />
      <Findings resolution={value} />
      <VoteEvents resolution={resolution} />
      <ConflictNotice
        itemId={resolution.itemId}
        draft={draft}
        theirs={(other) => theirsOf(other, resolution.id)}
      />
    </section>
  );
}
