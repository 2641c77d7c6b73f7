import { outcomeLabels } from '../../german/labels.ts';
import type { AgendaItem } from '../meeting/agenda.ts';
import type { MeetingState } from '../meeting/meeting.ts';
import { isHeld } from '../meeting/states.ts';
import { isProcedural, type Outcome, type Resolution } from '../vote/resolution.ts';
import { bothSidesKnown, totals } from '../vote/tally.ts';
import { blankResult, type ConsultationResult } from './consultation.ts';

type Decided = Pick<
  Resolution,
  'label' | 'outcome' | 'outcomeDetail' | 'vote' | 'part' | 'effect' | 'printedResult'
>;

/**
 * The row of the Beratungsfolge as the minutes of an item say it; null while nothing was decided there. Of several
 * resolutions the last one about the whole paper counts: what went before led to it. Parts of which different things
 * became are named with what became of them.
 */
export function itemResult(topNumber: string, resolutions: readonly Decided[]): ConsultationResult | null {
  const decided = resolutions.filter(
    (one) => one.outcome !== 'open' && one.effect === null && !isProcedural(one),
  );
  const last = decided.at(-1);
  if (!last) return null;
  const whole = decided.findLast(({ part }) => part === '');
  return isMixed(decided, whole) ? mixedResult(topNumber, decided) : resultOf(topNumber, whole ?? last);
}

/** Of a whole that was decided before, only what goes on elsewhere is a part that counts beside it. */
function isMixed(decided: readonly Decided[], whole: Decided | undefined): boolean {
  if (whole === undefined) return new Set(decided.map(({ outcome }) => outcome)).size > 1;
  const after = decided.slice(decided.indexOf(whole) + 1);
  return after.some((one) => one.outcome !== whole.outcome && (isPutOff(one) || one.outcome === 'referred'));
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

/** "geändert beschlossen; Ziffer 2: vertagt": as long as one is put off the paper comes back. */
function mixedResult(topNumber: string, decided: readonly Decided[]): ConsultationResult {
  const sent = decided.findLast(({ outcome }) => outcome === 'referred');
  const words = decided.map(({ part, outcome }) => [part, outcomeLabels[outcome]].filter(Boolean).join(': '));
  return {
    ...blankResult,
    topNumber,
    isPostponed: decided.some(isPutOff),
    isReferred: sent !== undefined,
    referredTo: referredTo(sent?.outcomeDetail ?? ''),
    wording: shortened(words.join('; ')),
  };
}

const isPutOff = ({ outcome }: Decided): boolean => outcome === 'postponed' || outcome === 'firstReading';
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
  return shortened(words);
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
