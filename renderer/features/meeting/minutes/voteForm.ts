import { blankVote, type Vote, type VoteForm } from '../../../../shared/domain/vote/vote.ts';

/**
 * A vote in another form. `before` is what was typed for that form earlier; counts go from an open ballot to a secret
 * one and back, the time and the remark go along everywhere. Names never reach a form that has none (R28).
 */
export function inForm(form: VoteForm, vote: Vote, before: Vote | null): Vote {
  const { takenAt, remainderNote } = vote;
  const blank = before ?? blankVote(form);
  if (isCounted(vote) && isCounted(blank)) {
    const { yes, no, abstain, invalid } = vote;
    return { ...blank, yes, no, abstain, invalid, takenAt, remainderNote };
  }
  return { ...blank, takenAt, remainderNote };
}

const isCounted = (vote: Vote) => vote.form === 'counts' || vote.form === 'secret';
