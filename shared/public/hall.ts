import { z } from 'zod';
import type { ItemId } from '../domain/ids.ts';
import { calledNow } from '../domain/meeting/calling.ts';
import { plainText } from '../domain/richText.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { projectPublic, type PublicFacts } from './facts.ts';

const Decided = z.object({
  label: z.string(),
  /** Its lines; '' without one. */
  wording: z.string(),
  result: z.string(),
});

/** What those in the hall see on the wall. Nothing of the non-public part but that it is being dealt with. */
export const HallView = z.object({
  body: z.string(),
  /** ISO. */
  date: z.string(),
  shows: z.discriminatedUnion('kind', [
    /** Before the first item, in a break, once the meeting is over. */
    z.object({ kind: z.literal('nothing') }),
    z.object({ kind: z.literal('nonPublic') }),
    z.object({
      kind: z.literal('item'),
      number: z.string(),
      title: z.string(),
      subtitle: z.string(),
      resolution: Decided.nullable(),
    }),
  ]),
});
export type HallView = z.infer<typeof HallView>;

/**
 * `namesOther`: whether these words, written at an item, say something of the non-public part; then they stay away from the
 * wall, and the title stands there alone.
 */
export function hallView(facts: MeetingFacts, namesOther: NamesOther): HallView {
  const open = projectPublic(facts);
  const { rules, date } = open.meeting;
  const called = calledNow(facts.meeting, facts.items);
  return {
    body: rules.name,
    date,
    shows: called ? shownOf(called.id, open, namesOther) : { kind: 'nothing' },
  };
}

type NamesOther = (itemId: ItemId, words: string) => boolean;

function shownOf(id: ItemId, open: PublicFacts, namesOther: NamesOther): HallView['shows'] {
  const item = open.items.find((one) => one.id === id);
  if (!item) return { kind: 'nonPublic' };
  const { number, title, subtitle } = item;
  const voted = underVote(open.minutes.get(id)?.resolutions ?? []);
  const resolution = voted && decided(voted);
  const words = [subtitle, ...Object.values(resolution ?? {})].filter(Boolean).join('\n');
  return words !== '' && namesOther(id, words)
    ? { kind: 'item', number, title, subtitle: '', resolution: null }
    : { kind: 'item', number, title, subtitle, resolution };
}

/** The first that has no result yet; where all have one, the last. */
function underVote(resolutions: readonly Resolution[]): Resolution | null {
  const inOrder = resolutions.toSorted((a, b) => a.position - b.position);
  return inOrder.find(({ printedResult }) => printedResult === '') ?? inOrder.at(-1) ?? null;
}

const decided = ({ label, part, text, printedResult }: Resolution): z.infer<typeof Decided> => ({
  label: [label, part && `zu ${part}`].filter(Boolean).join(' '),
  wording: plainText(text),
  result: printedResult.replaceAll(/^[-–\s]+|[-–\s]+$/gu, ''),
});
