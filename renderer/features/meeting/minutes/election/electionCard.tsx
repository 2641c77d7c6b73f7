import './election.css';
import { useEffect, useRef } from 'react';
import type { Election } from '../../../../../shared/domain/vote/election.ts';
import { outcomeOfElection } from '../../../../../shared/domain/vote/electionResult.ts';
import type { Resolution } from '../../../../../shared/domain/vote/resolution.ts';
import { electionText } from '../../../../../shared/german/election.ts';
import { usePassedOver } from '../../../../ui/passedOver.ts';
import { ConflictNotice } from '../../../../saving/conflictNotice.tsx';
import { Findings } from '../findings.tsx';
import type { Folding } from '../folding.ts';
import { useMinutesScope } from '../minutesScope.ts';
import { PrintedResult } from '../printedResult.tsx';
import { PublicWording } from '../publicWording.tsx';
import { ResultNote } from '../resultNote.tsx';
import { theirsOf, withProposal } from '../resolutionDraft.ts';
import { useResolutionEdit } from '../useResolutionEdit.ts';
import { VoteEvents } from '../voteEvents.tsx';
import { ResolutionHistory } from '../resolutionHistory.tsx';
import { VoteReason } from '../voteReason.tsx';
import { Acceptances } from './acceptances.tsx';
import { ElectionHead } from './electionHead.tsx';
import { LotBar } from './lotBar.tsx';
import { AddNomination } from './addNomination.tsx';
import { ListedNames } from './listedNames.tsx';
import { Rounds } from './rounds.tsx';

type Props = {
  resolution: Resolution;
  election: Election;
  count: number;
  /** It was just added: its first field takes the focus. */
  isNew: boolean;
  folding: Folding | null;
};

/** One election with its rounds; saves itself while it is typed. Give it the id as `key`. */
export function ElectionCard({ resolution, election: stored, count, isNew, folding }: Props) {
  const scope = useMinutesScope();
  const edit = useResolutionEdit(resolution, (next, before) => withElectionText(scope, next, before));
  const { value, change, draft } = edit;
  const election = value.election ?? stored;
  const card = useRef<HTMLElement>(null);
  const passedOver = usePassedOver(folding !== null);
  useEffect(() => {
    if (isNew) card.current?.querySelector<HTMLElement>('.post-field input')?.focus();
  }, [isNew]);
  const part = {
    election,
    itemId: resolution.itemId,
    change: (changed: Election) => change({ election: changed }),
    isReadOnly: scope.isReadOnly,
  };
  return (
    <section
      ref={card}
      className="resolution election"
      data-resolution={resolution.id}
      {...passedOver}
      aria-label={`${value.label || 'Wahl'} ${resolution.position + 1}`}
    >
      <ElectionHead
        {...part}
        value={value}
        changeResolution={change}
        count={count}
        draft={draft}
        folding={folding}
      />
      <Rounds {...part} />
      <AddNomination {...part} />
      <ListedNames {...part} />
      <LotBar {...part} />
      <Acceptances {...part} />
      <VoteReason held={edit.held} />
      <PrintedResult value={value} change={change} rows={3} />
      <ResultNote value={value} change={change} />
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

/**
 * Proposes outcome and wording anew as the rounds go on: the outcome until the clerk has chosen another one, the wording
 * until the clerk has written an own one.
 */
function withElectionText(
  scope: ReturnType<typeof useMinutesScope>,
  value: Resolution,
  before: Resolution,
): Resolution {
  const { election } = value;
  if (!election) return value;
  const followed = before.election !== null && before.outcome === outcomeOfElection(before.election);
  const outcome = followed && value.outcome === before.outcome ? outcomeOfElection(election) : value.outcome;
  const next = { ...value, outcome };
  if (next.printedResultIsOwn) return next;
  const isElection = outcome === 'open' || outcome === 'elected' || outcome === 'notElected';
  const text = isElection ? electionText(election) : '';
  return text === '' ? withProposal(scope, next) : { ...next, printedResult: text };
}
