import './resolution.css';
import { useEffect, useRef, useState } from 'react';
import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { proposeResult } from '../../../../shared/german/result.ts';
import { call, queryClient } from '../../../api.ts';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';
import { Findings } from './findings.tsx';
import { type MinutesScope, namesOf, useMinutesScope } from './minutesScope.ts';
import { ConflictNotice } from '../../../saving/conflictNotice.tsx';
import { cacheMinutes } from './minutesCache.ts';
import { detailInSentence } from './outcomeDetail.ts';
import { PrintedResult } from './printedResult.tsx';
import { ProposalChanges } from './proposalChanges.tsx';
import { PublicWording } from './publicWording.tsx';
import { ResolutionHead } from './resolutionHead.tsx';
import { useDraft } from '../../../saving/useDraft.ts';
import { VoteFields } from './voteFields.tsx';
import { typeAfterFocus } from './typeAfterFocus.ts';
import type { ResolutionId } from '../../../../shared/domain/ids.ts';

type Props = {
  resolution: Resolution;
  count: number;
  /** It was just added: its text takes the focus. */
  isNew: boolean;
  /** Holds what was typed for it before it was there. */
  ahead: React.RefObject<HTMLTextAreaElement | null>;
};

/** One resolution with its vote; saves itself while it is typed. Give it the id as `key`. */
export function ResolutionCard({ resolution, count, isNew, ahead }: Props) {
  const scope = useMinutesScope();
  const draft = useResolutionDraft(resolution);
  const [typed, setTyped] = useState(draft.value);
  const value = { ...typed, position: resolution.position };
  const change = (part: Partial<Resolution>) => {
    // From the draft, not from what was drawn last: two changes may come in one turn.
    const next = withProposal(scope, { ...draft.value, position: resolution.position, ...part });
    setTyped(next);
    draft.change(next);
  };
  const number = resolution.position + 1;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // Somebody who has gone on meanwhile is not called back.
    if (!isNew || document.activeElement !== ahead.current) return;
    typeAfterFocus(card.current?.querySelector<HTMLElement>('.ProseMirror'), ahead.current?.value);
  }, [isNew, ahead]);
  return (
    <section ref={card} className="resolution" aria-label={`${value.label || 'Beschluss'} ${number}`}>
      <ResolutionHead value={value} change={change} count={count} draft={draft} />
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
      <VoteFields resolution={value} onChange={(vote) => change({ vote })} />
      <PrintedResult value={value} change={change} />
      <PublicWording value={value} change={change} />
      <Findings resolution={value} />
      <ConflictNotice
        itemId={resolution.itemId}
        draft={draft}
        theirs={(other) => theirsOf(other, resolution.id)}
      />
    </section>
  );
}

function theirsOf({ resolutions }: ItemMinutes, id: ResolutionId) {
  const other = resolutions.find((resolution) => resolution.id === id);
  return other ? { version: other.version, text: `${plainText(other.text)}\n${other.printedResult}` } : null;
}

function useResolutionDraft(resolution: Resolution) {
  const { itemId } = resolution;
  return useDraft<Resolution>({
    key: `resolution:${resolution.id}`,
    value: resolution,
    version: resolution.version,
    save: async ({ itemId: _item, position: _position, effect: _effect, ...fields }, version) => {
      const saved = await call('resolutions.save', { ...fields, version });
      cacheMinutes('resolutions.save', itemId, (old) => ({
        ...old,
        resolutions: old.resolutions.map((other) =>
          other.id === resolution.id ? { ...saved.resolution, position: other.position } : other,
        ),
      }));
      return { version: saved.resolution.version, at: saved.savedAt };
    },
    onSaved: () => void queryClient.invalidateQueries({ queryKey: ['agenda.list'] }),
  });
}

/** Proposes the result line anew, unless the clerk wrote an own one. Who voted how is printed below it. */
function withProposal(scope: MinutesScope, value: Resolution): Resolution {
  if (value.printedResultIsOwn) return value;
  return {
    ...value,
    printedResult: proposeResult({
      outcome: value.outcome,
      outcomeDetail: detailInSentence(value.outcome, value.outcomeDetail),
      vote: value.vote,
      style: scope.meeting.rules.style.resultStyle,
    }),
  };
}
