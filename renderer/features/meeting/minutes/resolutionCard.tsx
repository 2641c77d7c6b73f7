import './resolution.css';
import { useEffect, useRef, useState } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import type { Sent } from '../../../api.ts';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';
import { CardRow } from './cardRow.tsx';
import { Findings } from './findings.tsx';
import { focusVoteOf } from './focusVote.ts';
import type { Folding } from './folding.ts';
import { namesOf, useMinutesScope } from './minutesScope.ts';
import { modulesAt } from './modulesAt.ts';
import { usePassedOver } from '../../../ui/passedOver.ts';
import { ConflictNotice } from '../../../saving/conflictNotice.tsx';
import { OutcomeField } from './outcomeField.tsx';
import { PrintedResult } from './printedResult.tsx';
import { OtherWordings } from './otherWordings.tsx';
import { ProposalChanges } from './proposalChanges.tsx';
import { PublicWording } from './publicWording.tsx';
import { ResolutionHead } from './resolutionHead.tsx';
import { ResultNote } from './resultNote.tsx';
import { theirsOf, withProposal } from './resolutionDraft.ts';
import { type ResolutionEdit, useResolutionEdit } from './useResolutionEdit.ts';
import { VoteEvents } from './voteEvents.tsx';
import { ResolutionHistory } from './resolutionHistory.tsx';
import { VoteReason } from './voteReason.tsx';
import { VoteFields } from './voteFields.tsx';
import { Ziffern } from './ziffern.tsx';
import { typeAfterFocus } from './typeAfterFocus.ts';

export type NewResolution = Omit<Sent<'resolutions.add'>, 'itemId'>;

type Props = {
  resolution: Resolution;
  count: number;
  /** It was just added: its text takes the focus. */
  isNew: boolean;
  /** Holds what was typed for it before it was there. */
  ahead: React.RefObject<HTMLTextAreaElement | null>;
  folding: Folding | null;
  /** What is voted on its Ziffern, in cards of their own. */
  parts: readonly Resolution[];
  /** It is one of these itself. */
  isPart: boolean;
  onAdd: (proposed: NewResolution) => void;
};

/** One resolution with its vote; saves itself while it is typed. Give it the id as `key`. */
export function ResolutionCard(props: Props) {
  const { resolution, count, isNew, ahead, folding, parts, isPart } = props;
  const scope = useMinutesScope();
  const edit = useResolutionEdit(resolution, (next) => withProposal(scope, next));
  const { value, change, draft } = edit;
  const number = resolution.position + 1;
  // One that votes on Ziffern of the wording above it needs none of its own.
  const [hasText, setHasText] = useState(!isPart);
  const { label, paperId } = value;
  const voteOn = (part: string) =>
    props.onAdd({ label, paperId, part, after: (parts.at(-1) ?? resolution).id });
  const card = useRef<HTMLElement>(null);
  const passedOver = usePassedOver(folding !== null);
  useEffect(() => {
    // Somebody who has gone on meanwhile is not called back.
    if (!isNew || document.activeElement !== ahead.current) return;
    const text = card.current?.querySelector<HTMLElement>('.ProseMirror');
    if (text) typeAfterFocus(text, ahead.current?.value);
    else focusVoteOf(card.current);
  }, [isNew, ahead]);
  return (
    <section
      ref={card}
      className="resolution"
      aria-label={`${value.label || 'Beschluss'} ${number}`}
      data-resolution={value.id}
      {...passedOver}
    >
      <ResolutionHead
        value={value}
        change={change}
        count={count}
        draft={draft}
        folding={folding}
        more={
          hasText ? [] : [{ id: 'text', label: 'Eigenen Text angeben', onAction: () => setHasText(true) }]
        }
      />
      {hasText && <Wording value={value} change={change} />}
      <Ziffern value={value} parts={parts} onVote={voteOn} />
      {parts.length === 0 ? (
        <Result value={value} change={change} held={edit.held} />
      ) : (
        <CardRow label="Danach">
          <div className="after-wording">
            <ResultNote value={value} change={change} />
          </div>
        </CardRow>
      )}
      <PublicWording value={value} change={change} />
      <Findings resolution={value} />
      <VoteEvents resolution={resolution} />
      <ResolutionHistory resolution={value} />
      <ConflictNotice
        itemId={resolution.itemId}
        draft={draft}
        theirs={(other) => theirsOf(other, resolution.id)}
      />
    </section>
  );
}

type PartProps = Pick<ResolutionEdit, 'value' | 'change'>;

function Wording({ value, change }: PartProps) {
  const scope = useMinutesScope();
  return (
    <CardRow label="Text">
      <RichTextEditor
        label={`Text von ${value.label || 'Beschluss'} ${value.position + 1}`}
        initial={value.text}
        historyKey={`resolution:${value.id}`}
        onChange={(text) => change({ text })}
        names={namesOf(scope)}
        modules={modulesAt(scope, value.itemId)}
        isReadOnly={scope.isReadOnly}
        compact
      />
      <ProposalChanges value={value} change={change} />
    </CardRow>
  );
}

/** Vote, outcome, and what of it is printed. */
const Result = ({ value, change, held }: PartProps & Pick<ResolutionEdit, 'held'>) => (
  <>
    <VoteFields resolution={value} onChange={(vote) => change({ vote })} />
    <OutcomeField value={value} change={change} />
    <VoteReason held={held} />
    <CardRow label="Wortlaut">
      <PrintedResult value={value} change={change} hideLabel />
      <div className="after-wording">
        <ResultNote value={value} change={change} />
        <OtherWordings value={value} change={change} />
      </div>
    </CardRow>
  </>
);
