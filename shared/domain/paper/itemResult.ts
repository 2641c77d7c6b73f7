import { outcomeLabels } from '../../german/labels.ts';
import { detailInSentence } from '../../german/outcomeDetail.ts';
import { resultWords } from '../../german/papers.ts';
import type { AgendaItem } from '../meeting/agenda.ts';
import type { MeetingState } from '../meeting/meeting.ts';
import { isHeld } from '../meeting/states.ts';
import { goesOn, isPutOff, type Outcome, type Resolution } from '../vote/resolution.ts';
import { bothSidesKnown, totals } from '../vote/tally.ts';
import type { RichText } from '../richText.ts';
import { blankResult, type ConsultationResult } from './consultation.ts';
import { countingOf } from './counting.ts';
import { partsOfField } from './partNumbers.ts';

type Decided = Pick<
  Resolution,
  'label' | 'text' | 'outcome' | 'outcomeDetail' | 'vote' | 'part' | 'effect' | 'printedResult'
>;

/**
 * The row of the Beratungsfolge as the minutes of an item say it; null while nothing was decided there. Parts of which
 * different things became, that were voted on differently or are not all of the `proposed` Ziffern are named with what
 * became of them. As long as one is put off the paper comes back: db/repositories/papers/filters.ts says the same of the
 * data file.
 */
export function itemResult(
  topNumber: string,
  resolutions: readonly Decided[],
  proposed: readonly RichText[],
): ConsultationResult | null {
  const counting = countingOf(resolutions, proposed);
  const [first, ...after] = counting;
  if (!first) return null;
  if (first.part === '') {
    // Of a whole that was decided, only what goes on elsewhere is a part that counts beside it.
    const apart = after.filter((one) => one.outcome !== first.outcome && goesOn(one));
    return apart.length === 0 ? resultOf(topNumber, first) : inParts(topNumber, [first, ...apart]);
  }
  return isAlike(counting) && areAll(counting, proposed.length)
    ? resultOf(topNumber, counting.at(-1) ?? first)
    : inParts(topNumber, counting);
}

const isAlike = (parts: readonly Decided[]): boolean =>
  new Set(parts.map((one) => JSON.stringify([one.outcome, howVoted(one)]))).size <= 1;

function areAll(parts: readonly Decided[], proposed: number): boolean {
  const named = new Set(parts.flatMap(({ part }) => partsOfField(part, proposed)));
  return proposed > 0 && Array.from({ length: proposed }, (_, index) => index + 1).every((n) => named.has(n));
}

function resultOf(topNumber: string, one: Decided): ConsultationResult {
  const { outcome, outcomeDetail } = one;
  return {
    ...blankResult,
    ...howVoted(one),
    topNumber,
    isNoted: outcome === 'noted',
    isPostponed: isPutOff(one),
    isReferred: outcome === 'referred',
    referredTo: outcome === 'referred' ? referredTo(outcomeDetail) : '',
    wording: wordingOf(one),
  };
}

/** "geändert beschlossen; Ziffer 2: vertagt"; of one outcome by different votes "Ziffer 1: einstimmig, 20 : 0 : 0; Ziffer 2: …". */
function inParts(topNumber: string, counting: readonly Decided[]): ConsultationResult {
  const sent = counting.findLast(({ outcome }) => outcome === 'referred');
  const isOneOutcome = new Set(counting.map(({ outcome }) => outcome)).size === 1;
  const became = (one: Decided) => {
    if (isOneOutcome) return resultWords(resultOf(topNumber, one));
    const where = one.outcome === 'referred' ? detailInSentence(one.outcome, one.outcomeDetail) : '';
    return [outcomeLabels[one.outcome], where].filter(Boolean).join(' ');
  };
  const words = counting.map((one) => [one.part, became(one)].filter(Boolean).join(': '));
  return {
    ...blankResult,
    topNumber,
    isPostponed: counting.some(isPutOff),
    isReferred: sent !== undefined,
    referredTo: referredTo(sent?.outcomeDetail ?? ''),
    wording: shortened(words.join('; ')),
  };
}

const referredTo = (detail: string): string => detail.replace(/^(an|in) /u, '');

type Listed = Pick<AgendaItem, 'status' | 'reading'> & { meetingState: MeetingState };

/** What a row says of a step that was to be decided in a meeting and was not. */
export const undecided = 'ohne Beschluss';

/** Steps that are dealt with by being heard. */
export const heardRoles: readonly string[] = ['Kenntnisnahme', 'Anhörung'];

/**
 * The row of a paper that stands on an agenda and of which the minutes say nothing: the item was taken off, the meeting did
 * not take place, or it was held without a decision. Then a 1. Lesung was one, what was to be heard was heard, and all
 * else comes back like what was put off. Null where it may still be dealt with.
 */
export function withoutDecision(
  topNumber: string,
  role: string,
  { status, meetingState, reading }: Listed,
): ConsultationResult | null {
  const put = (wording: string) => ({ ...blankResult, topNumber, isPostponed: true, wording });
  if (meetingState === 'cancelled') return put('Sitzung entfallen');
  if (status === 'removed') return put('abgesetzt');
  if (!isHeld(meetingState)) return null;
  if (reading === 1) return put(outcomeLabels.firstReading);
  return heardRoles.includes(role) ? { ...blankResult, topNumber } : put(undecided);
}

/** What the ticks of the row say wholly. */
const saidByTicks: ReadonlySet<Outcome> = new Set(['adopted', 'noted', 'recommended']);

/** As long as its field may be: what stands before a printed line may make it longer. */
const longest = 600;

/** As printed; that the proposal was changed is said even where the printed line leaves it to the text. */
function wordingOf({ outcome, printedResult, vote }: Decided): string {
  // Of one side alone nobody sees what came of it.
  const isHalfCounted = vote !== null && vote.form !== 'wording' && !bothSidesKnown(vote);
  if (outcome === 'adopted' && isHalfCounted) return outcomeLabels[outcome];
  if (saidByTicks.has(outcome)) return '';
  const isTold = outcome !== 'adoptedAmended' || /geändert/iu.test(printedResult);
  const words = isTold ? printedResult : [outcomeLabels[outcome], printedResult].filter(Boolean).join(': ');
  return shortened(words.replaceAll('\n', ' '));
}

const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest - 1)}…`;

function howVoted({ vote }: Decided): Partial<ConsultationResult> {
  if (vote?.form === 'wording') {
    const isUnanimous = /einstimmig/iu.test(vote.wording);
    return { isUnanimous, isMajority: !isUnanimous && /mehrheit/iu.test(vote.wording) };
  }
  const sums = vote && totals(vote);
  if (!vote || !sums) return {};
  const { yes, no, abstain } = sums;
  if (!bothSidesKnown(vote)) return { yes: yes || null, no: no || null, abstain };
  const isUnanimous = (yes === 0) !== (no === 0);
  return { yes, no, abstain, isUnanimous, isMajority: yes !== no && !isUnanimous };
}
