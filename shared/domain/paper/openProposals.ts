import type { PaperId } from '../ids.ts';
import { plainText, type RichText } from '../richText.ts';
import { pairsOf, wordsOf } from '../wordPairs.ts';
import { goesOn, isProcedural, type Outcome, type Resolution } from '../vote/resolution.ts';
import { partsNamedBy, partsOfField } from './partNumbers.ts';
import { proposalBehind } from './wordingChanges.ts';

/**
 * What a paper proposes at an item. `name`: number or type of the paper; `part`: "Ziffer 2" where it proposes several, else
 * ''; `words`: as plain text; `paperId`: not kept in older facts, where the name stands for it.
 */
export type Proposed = { name: string; part: string; words: string; paperId?: PaperId | null };

export const proposedBy = (
  { id = null, number, typeLabel }: { id?: PaperId | null; number: string | null; typeLabel: string },
  proposals: readonly RichText[],
): Proposed[] =>
  proposals.map((text, index) => ({
    name: number ?? typeLabel,
    part: proposals.length > 1 ? `Ziffer ${index + 1}` : '',
    words: plainText(text),
    paperId: id,
  }));

type Resolved = Pick<Resolution, 'label' | 'part' | 'text' | 'outcome' | 'effect'> &
  Partial<Pick<Resolution, 'paperId'>>;

/** Whether a resolution of an item with several papers counts for this one: it is about it, or about the item as a whole. */
export const countsFor =
  (paperId: PaperId | null) =>
  ({ paperId: about = null }: Pick<Resolved, 'paperId'>): boolean =>
    about === null || about === paperId;

/** Those of the proposals that no resolution of the item is about. */
export function openProposals<P extends Proposed>(
  proposals: readonly P[],
  resolutions: readonly Resolved[],
): P[] {
  const settled = settledBy(proposals, resolutions);
  return proposals.filter((proposal) => !settled.has(proposal));
}

/**
 * The last resolution of an item that was made of each proposal, changed or not, or that names it as its part; where there
 * is none, the one by which the body decided in words of its own about the whole. Those that are open are left out.
 */
export function settledBy<P extends Proposed, R extends Resolved>(
  proposals: readonly P[],
  resolutions: readonly R[],
): Map<P, R> {
  const papers = [...Map.groupBy(proposals, paperOf).values()];
  if (papers.length < 2) return settledOfOne(proposals, resolutions);
  return new Map(
    papers.flatMap((own) => [...settledOfOne(own, resolutions.filter(belongsTo(own, proposals)))]),
  );
}

const paperOf = ({ paperId, name }: Proposed): string => paperId ?? name;

/** Of several papers at an item: said so, else made of what this one proposes, or of none of them. */
const belongsTo =
  <P extends Proposed>(own: readonly P[], all: readonly P[]) =>
  ({ paperId = null, text }: Resolved): boolean => {
    if (paperId !== null) return own.some((one) => one.paperId === paperId);
    const behind = proposalBehind(plainText(text), all)?.proposal;
    return behind === undefined || own.includes(behind);
  };

function settledOfOne<P extends Proposed, R extends Resolved>(
  proposals: readonly P[],
  resolutions: readonly R[],
): Map<P, R> {
  const made = resolutions
    .filter((one) => one.effect === null && !isProcedural(one))
    .map((one) => asMade(one, proposals));
  const whole = wholeOf(made.filter(closesAll));
  return new Map(
    proposals.flatMap((proposal) => {
      const by = made.findLast((one) => isAbout(one, proposal, proposals)) ?? whole;
      return by ? [[proposal, by.resolution] as const] : [];
    }),
  );
}

type Made<P, R> = { resolution: R; words: string; parts: string[]; behind: P | undefined };

function asMade<P extends Proposed, R extends Resolved>(resolution: R, proposals: readonly P[]): Made<P, R> {
  const words = plainText(resolution.text);
  const parts = partsIn(resolution, words, proposals.length);
  return { resolution, words, parts, behind: proposalBehind(words, proposals)?.proposal };
}

/** What names its part is about that alone: proposals of one paper may be alike but for a name and an amount. */
function isAbout<P extends Proposed>(
  { resolution, words, parts, behind }: Made<P, Resolved>,
  proposal: P,
  all: readonly P[],
): boolean {
  if (parts.length > 0 && all.length > 1)
    return parts.includes(proposal.part) && (resolution.outcome !== 'open' || behind === proposal);
  return behind === proposal || (holds(words, proposal.words) && holdsItsOwn(words, proposal, all));
}

/**
 * The last of those about the whole. What was put off or sent on stays so where something else is decided after it: "Die
 * Verwaltung ermittelt bis dahin die Kosten." says nothing of the paper.
 */
const wholeOf = <M extends Made<Proposed, Resolved>>(closing: readonly M[]): M | undefined =>
  closing.reduce<M | undefined>(
    (last, one) => (last && goesOn(last.resolution) && !goesOn(one.resolution) && isAside(one) ? last : one),
    undefined,
  );

const isAside = ({ resolution, words }: Made<Proposed, Resolved>): boolean =>
  resolution.part.trim() === '' && words.trim() !== '' && !ofThePaper.test(words);
const ofThePaper =
  /vorlage|vorschlag|vorgeschlagen|drucksache|antr[aä]g|beschlussempfehlung|zustimm|zugestimmt|übrigen|kenntnis|beratung|punkt|ziffer/iu;

const closesAll = ({ resolution, words, parts, behind }: Made<Proposed, Resolved>): boolean =>
  !leavesOpen.has(resolution.outcome) &&
  !behind &&
  parts.length === 0 &&
  isOnWhole(resolution) &&
  !isOnTheWay(resolution.outcome, words);

/** In words of its own: nothing was decided yet, or a talk was heard. */
const leavesOpen: ReadonlySet<Outcome> = new Set(['open', 'noted']);

/** Who speaks, how one votes, or that one goes on: it is on the way to a decision, whatever an office calls it. */
const isOnTheWay = (outcome: Outcome, words: string): boolean =>
  onTheWay.test(words) || (outcome === 'rejected' && failed.test(words));
const onTheWay =
  /rederecht|rede(?:zeit|liste)|rednerliste|getrennte?r? abstimmung|(?:geheim|namentlich)e?r? abstimmung|sitzungsunterbrechung/iu;
const failed =
  /vertag|verweis|verwies|absetz|schluss der|schließung der|nichtbefassung|änderungsantrag|ergänzungsantrag/iu;

/** Of its field, else of the beginning of what it says. */
function partsIn({ part }: Resolved, words: string, count: number): string[] {
  const told = partsOfField(part, count);
  return (told.length > 0 ? told : partsNamedBy(words)).map((number) => `Ziffer ${number}`);
}

/** A part that nobody can read is none of the Ziffern, and least of all the whole. */
export const isOnWhole = ({ part }: Pick<Resolved, 'part'>): boolean =>
  part.trim() === '' ||
  (/^(?:alle|insgesamt|im ganzen|en bloc|gesamt)/iu.test(part.trim()) &&
    !/außer|ausnahme|ausgenommen|\bohne\b/iu.test(part));

/** Of its words with their neighbours; so many stand in no other text by chance. */
const mostOf = 0.7;
const fewest = 4;

/** Whether a text says what this proposal alone says, and not only what is the same in others beside it. */
function holdsItsOwn<P extends Proposed>(words: string, proposal: P, all: readonly P[]): boolean {
  const shared = new Set(all.flatMap((one) => (one === proposal ? [] : pairsOf(wordsOf(one.words)))));
  const own = pairsOf(wordsOf(proposal.words)).filter((pair) => !shared.has(pair));
  const said = new Set(pairsOf(wordsOf(words)));
  return own.filter((pair) => said.has(pair)).length >= leastOfOwn * own.length;
}
const leastOfOwn = 0.5;

/** Whether a text holds another, changed a little, among others. */
export function holds(words: string, proposal: string): boolean {
  if (proposal.trim() !== '' && words.includes(proposal.trim())) return true;
  const [own, all] = [pairsOf(wordsOf(proposal)), new Set(pairsOf(wordsOf(words)))];
  return own.length >= fewest && own.filter((pair) => all.has(pair)).length >= mostOf * own.length;
}
